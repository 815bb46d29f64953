import { fact } from './telling';

/** A registration form of the case, the first document of it. */
export const issued = fact('DocumentIssued', {
  ordinal: 1,
  document: 'registration-form',
  unit: 'shaoguan',
  unitName: 'shaoguan质监所',
  year: 2026,
  mark: '旅投登',
  title: '旅游投诉登记表',
  template: 1,
  addressee: 'file',
  attachments: 0,
  pages: 0,
  contentHash: '0'.repeat(64),
});
export const cancelled = fact('DocumentCancelled', {
  ordinal: 1,
  document: 'registration-form',
  reason: '收文单位有误',
});
