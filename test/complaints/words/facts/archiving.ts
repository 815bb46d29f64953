import { fact } from './telling';

export const archived = fact('ComplaintArchived', {
  retention: 'ordinary',
  years: 10,
  closedOn: '2026-03-02',
  until: '2036-03-02',
});
export const holdPlaced = fact('LegalHoldPlaced', { hold: 1, reason: '行政复议期间' });
export const holdLifted = fact('LegalHoldLifted', { hold: 1, reason: '复议终结' });
export const erasureProposed = fact('ErasureProposed', {
  erasure: 1,
  ground: 'on-request',
  basis: '个人信息保护法 第四十七条',
});
export const erasureRejected = fact('ErasureRejected', { erasure: 1, reason: '法定保存期限未届满' });
export const restricted = fact('ProcessingRestricted', {
  reason: '保存期限未届满',
  basis: '个人信息保护法 第四十七条',
});
export const restrictionLifted = fact('RestrictionLifted', { reason: '保存期限已届满' });
export const erased = fact('PersonalDataErased', { ground: 'on-request', basis: '个人信息保护法 第四十七条' });
