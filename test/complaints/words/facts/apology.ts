import { fact } from './telling';

export const apologised = fact('ApologyMade', {
  by: '景区负责人',
  onBehalfOf: '某景区',
  reason: '服务态度不好',
  form: 'telephone',
});
