import { Flag, HappenedAt, OneOf, Ordinal, Text } from '../../validation/fields';
import { ERASURE_GROUNDS, type ErasureGround } from './archiving.events';

/** 申请删除个人信息: nothing is erased before somebody else approves. */
export class ProposeErasure {
  @OneOf(ERASURE_GROUNDS, {
    about: '保管期满 retention-ended · 应请求 on-request (个人信息保护法 47)',
  })
  ground!: ErasureGround;
  @Text({
    optional: true,
    max: 500,
    about: 'The request (its number and day) or the article; required on request. It stays: no names.',
  })
  basis?: string;
  @HappenedAt() at?: string;
}

/** 审批删除个人信息: by somebody else than who proposed it. */
export class DecideErasure {
  @Ordinal({ optional: true, about: 'Ordinal of the proposal; taken from the path.' }) erasure!: number;
  @Flag({ about: 'True: 同意, and the personal data are erased with it; false: 不同意, with the reason.' })
  approved!: boolean;
  @Text({ optional: true, max: 1000, about: 'Required when it is not approved.' }) reason?: string;
  @HappenedAt() at?: string;
}
