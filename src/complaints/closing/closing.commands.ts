import { UNIT_LEVELS, type UnitLevel } from '../../units/unit.events';
import { Code, Flag, HappenedAt, ListOf, OneOf, Text } from '../../validation/fields';
import { OUTCOMES, type Outcome } from './closing.events';

export class RecordWaiverBody {
  @Code({ about: 'Id of a required record of the regime.' }) record!: string;
  @Text({ max: 500, about: 'Why the case is closed without it.' }) reason!: string;
}

/** 办结: once everything has happened that the regime asks for; a withdrawal ends a case at any time before. */
export class CloseComplaint {
  @OneOf(OUTCOMES, { about: '解决 · 说明 · 处罚 · 终止 · 撤回 · 不予受理' }) outcome!: Outcome;
  @Code({ optional: true, about: 'Code of the regime’s own list of results, where it keeps one.' }) resolution?: string;
  @OneOf(UNIT_LEVELS, { optional: true, about: '三个不出: the level at which the matter was settled.' })
  settledAt?: UnitLevel;
  @ListOf(() => RecordWaiverBody, { optional: true, max: 50, about: 'Required records that stay empty.' })
  waived?: RecordWaiverBody[];
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
