import { OUTCOMES, type Outcome } from '../../complaints/closing/closing.events';
import { STAGES, type Stage } from '../../complaints/lifecycle';
import {
  Code,
  Count,
  DayField,
  Flag,
  Instant,
  ListOf,
  Nested,
  OneOf,
  Sha256,
  Text,
  Texts,
  Uuid,
} from '../../validation/fields';
import { SomeOf } from '../../validation/choices';
import { Share } from '../../validation/share';
import type { CheckAgain, ContestCheck, RecordCheck } from '../checks/checks.commands';
import type { StratifiedBy } from './round.events';

const STRATA = ['unit', 'kind', 'outcome'];

/** A case meets every criterion that is stated; none stated means all cases. */
export class FrameCriteriaBody {
  @DayField({ optional: true, about: 'Received on this day or later (inclusive).' }) receivedFrom?: string;
  @DayField({ optional: true, about: 'Received before this day (exclusive).' }) receivedTo?: string;
  @DayField({ optional: true, about: 'Closed on this day or later (inclusive).' }) closedFrom?: string;
  @DayField({ optional: true, about: 'Closed before this day (exclusive).' }) closedTo?: string;
  @Code({ optional: true, about: 'Id of the regime, in any version.', example: 'consumer-affairs' }) regime?: string;
  @Code({ optional: true, about: 'Code of the unit that received the case.' }) unit?: string;
  @Code({ optional: true, about: 'Code of a unit: it or one below it holds the case.' }) within?: string;
  @Code({ optional: true }) kind?: string;
  @Code({ optional: true }) category?: string;
  @OneOf(STAGES, { optional: true, about: '已接收 · 办理中 · 转办中 · 不予受理 · 已办结' }) stage?: Stage;
  @OneOf(OUTCOMES, { optional: true, about: '解决 · 说明 · 处罚 · 终止 · 撤回 · 不予受理' }) outcome?: Outcome;
  @Flag({ optional: true, about: 'true: only cases with a penalty; false: only cases without one.' })
  withPenalty?: boolean;
  @Flag({ optional: true, about: '逾期: true: only cases of which a limit was missed; false: only the others.' })
  overdue?: boolean;
  @Flag({ optional: true, about: '从未抽查: true: only cases that no spot check has looked at; false: the others.' })
  neverChecked?: boolean;
}

export class ExclusionBody {
  @Uuid() caseId!: string;
  @Text({ max: 500, about: 'Why the case is left out; without personal data.' }) reason!: string;
}

export class StratumQuotaBody {
  @Texts({ max: 3, length: 80, about: 'In the order of `strata`; “-” for none.' }) key!: string[];
  @Count({ min: 1, max: 10_000 }) quota!: number;
}

export class PublicRandomnessBody {
  @Text({ max: 500, example: '中国福利彩票双色球 2026 年第 140 期开奖号码，七个号码以空格分隔' }) source!: string;
  @Instant({ about: 'Not published before this moment, which must be to come.' }) publishedFrom!: string;
}

/** 抽查计划: freezes the frame of the cases that meet the criteria and binds the seed. One quota at most: else the regime’s. */
export class PlanRound {
  @Text({ max: 200, example: '2026 年第三季度抽查' }) title!: string;
  @Nested(() => FrameCriteriaBody, { optional: true, about: 'All cases when left out.' }) criteria?: FrameCriteriaBody;
  @ListOf(() => ExclusionBody, { optional: true, max: 1000, about: 'Cases that are left out, each with its reason.' })
  exclusions?: ExclusionBody[];
  @SomeOf(STRATA, { optional: true, about: '分层: by the unit that holds the case, its kind, its outcome.' })
  strata?: StratifiedBy[];
  @Count({ optional: true, min: 1, max: 10_000, about: 'How many cases to draw, in proportion to the strata.' })
  size?: number;
  @Share({ optional: true, about: 'Share of each stratum, rounded up: "0.05".' }) share?: string;
  @Count({ optional: true, min: 1, max: 10_000, about: 'How many of each stratum, or all of it.' }) perStratum?: number;
  @ListOf(() => StratumQuotaBody, { optional: true, min: 1, max: 500, about: 'So many of these strata only.' })
  quotas?: StratumQuotaBody[];
  @Sha256({ optional: true, about: 'SHA-256 of the seed (UTF-8); keep the seed to yourself until the draw.' })
  seedCommitment?: string;
  @Nested(() => PublicRandomnessBody, { optional: true, about: 'Instead of a commitment: what will be published.' })
  randomness?: PublicRandomnessBody;
}

/** 抽样: reveals the seed. */
export class DrawSample {
  @Text({ max: 500, about: 'The seed whose SHA-256 was given with the plan, or what was published.' }) seed!: string;
}

/** 替换样本: a drawn case that cannot be checked gives way to the next one by rank. */
export class SubstituteCase {
  @Uuid() caseId!: string;
  @Text({ max: 1000, about: 'Without personal data.' }) reason!: string;
}

/** 抽查结束. */
export class ConcludeRound {
  @Text({ optional: true, max: 2000, about: 'Without personal data.' }) remarks?: string;
}

export type RoundCommand =
  PlanRound | DrawSample | SubstituteCase | RecordCheck | ContestCheck | CheckAgain | ConcludeRound;
