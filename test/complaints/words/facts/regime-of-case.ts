import { fact } from './telling';

export const movedToRegime = fact('ComplaintMovedToRegime', {
  from: { id: 'tourism', version: 1 },
  to: { id: 'tourism-complaints', version: 1 },
  reason: '适用旅游投诉处理办法',
});
