import { Code, Flag, HappenedAt, OneOf, Text } from '../../validation/fields';
import { OUTCOMES, type Outcome } from './closing.events';

/** 办结. */
export class CloseComplaint {
  @OneOf(OUTCOMES, { about: '解决 · 说明 · 处罚 · 终止 · 撤回 · 不予受理' }) outcome!: Outcome;
  @Code({ optional: true, about: 'Code of the regime’s own list of results, where it keeps one.' }) resolution?: string;
  @Flag({ optional: true, about: 'Whether the answer came in time, as the source of the record states it.' })
  answeredInTime?: boolean;
  @Text({ optional: true, max: 1000 }) remark?: string;
  @HappenedAt() at?: string;
}

/** 重办: the case goes on in the stage it was closed in. */
export class ReopenComplaint {
  @Text({ max: 1000 }) reason!: string;
  @HappenedAt() at?: string;
}
