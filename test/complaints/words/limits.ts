import type { Limit } from '../../../src/regimes/parts/limits';

/** A limit of a rule pack: 7 working days from the receipt until the reply, changed where the test says so. */
export const limit = (changed: Partial<Limit> = {}): Limit => ({
  id: 'handle',
  zh: '办理',
  en: 'handling',
  kinds: ['complaint'],
  from: 'receipt',
  until: 'reply',
  length: 7,
  unit: 'working-days',
  article: '第七条',
  pausedBy: ['hearing', 'suspension'],
  extension: { times: 1, length: 5, unit: 'working-days', by: ['head', 'leader'], article: '第八条' },
  verified: true,
  ...changed,
});
