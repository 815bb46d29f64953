import { OUTCOMES, type Outcome } from '../complaints/closing/closing.events';
import { STAGES, type Stage } from '../complaints/lifecycle';
import { Code, Count, DayField, Flag, ListOf, Nested, OneOf, Sha256, Text, Uuid } from '../validation/fields';
import { CHECK_ANSWERS, CHECKLIST, type CheckAnswer, type ChecklistItem } from './supervision.events';

/** A case meets every criterion that is stated; none stated means all cases. */
export class FrameCriteriaBody {
  @DayField({ optional: true, about: 'Received on this day or later (inclusive).' }) receivedFrom?: string;
  @DayField({ optional: true, about: 'Received before this day (exclusive).' }) receivedTo?: string;
  @DayField({ optional: true, about: 'Closed on this day or later (inclusive).' }) closedFrom?: string;
  @DayField({ optional: true, about: 'Closed before this day (exclusive).' }) closedTo?: string;
  @Code({ optional: true, about: 'Id of the regime, in any version.', example: 'consumer-affairs' }) regime?: string;
  @Code({ optional: true, about: 'Code of the unit that received the case.' }) unit?: string;
  @Code({ optional: true }) category?: string;
  @OneOf(STAGES, { optional: true, about: '已接收 · 办理中 · 转办中 · 不予受理 · 已办结' }) stage?: Stage;
  @OneOf(OUTCOMES, { optional: true, about: '解决 · 说明 · 处罚 · 终止 · 撤回 · 不予受理' }) outcome?: Outcome;
  @Flag({ optional: true, about: 'true: only cases with a penalty; false: only cases without one.' })
  withPenalty?: boolean;
}

/** 抽查计划: freezes the frame of the cases that meet the criteria and commits to a seed. */
export class PlanRound {
  @Text({ max: 200, example: '2026 年第三季度抽查' }) title!: string;
  @Nested(() => FrameCriteriaBody, { optional: true, about: 'All cases when left out.' }) criteria?: FrameCriteriaBody;
  @Count({ min: 1, max: 10_000, about: 'How many cases to draw.' }) size!: number;
  @Sha256({ about: 'SHA-256 of the seed (UTF-8); keep the seed to yourself until the draw.' }) seedCommitment!: string;
}

/** 抽样: reveals the seed. */
export class DrawSample {
  @Text({ max: 500, about: 'The seed whose SHA-256 was given with the plan.' }) seed!: string;
}

export class ChecklistAnswerBody {
  @OneOf(CHECKLIST, { about: '记录完整 · 按期 · 认定有据 · 补救履行 · 答复属实 · 投诉人确认' }) item!: ChecklistItem;
  @OneOf(CHECK_ANSWERS, { about: '是 · 否 · 不适用 · 无法确认' }) answer!: CheckAnswer;
}

/** 检查案件: what was found in a drawn case. */
export class RecordCheck {
  @Uuid() caseId!: string;
  @ListOf(() => ChecklistAnswerBody, {
    min: CHECKLIST.length,
    max: CHECKLIST.length,
    about: 'Every item of the checklist exactly once.',
  })
  checklist!: ChecklistAnswerBody[];
  @Flag({ about: 'Whether the record agrees with what was found.' }) consistent!: boolean;
  @Text({ optional: true, max: 2000, about: 'Without personal data.' }) remarks?: string;
}

/** 抽查结束. */
export class ConcludeRound {
  @Text({ optional: true, max: 2000, about: 'Without personal data.' }) remarks?: string;
}

export type RoundCommand = PlanRound | DrawSample | RecordCheck | ConcludeRound;
