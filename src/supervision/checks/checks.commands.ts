import { Code, Flag, Hashes, ListOf, Nested, OneOf, Text, Uuid } from '../../validation/fields';
import { CHECK_ANSWERS, type CheckAnswer } from './checks.events';

export class ChecklistAnswerBody {
  @Code({ about: 'Item of the checklist of the case’s regime.', example: 'record-complete' }) item!: string;
  @OneOf(CHECK_ANSWERS, { about: '是 · 否 · 不适用 · 无法确认' }) answer!: CheckAnswer;
  @Text({ optional: true, max: 2000, about: 'What the answer rests on; without personal data.' }) evidence?: string;
  @Hashes({ optional: true, max: 20, about: 'SHA-256 of files that were handed in.' }) files?: string[];
}

/** 回访: what they said goes into no remark. */
export class CheckCallBackBody {
  @Flag({ about: 'Whether the complainant was reached.' }) reached!: boolean;
  @Flag({ optional: true, about: 'Whether they confirm what the record says; only when reached.' }) confirms?: boolean;
}

/** 检查案件: what was found in a drawn case. */
export class RecordCheck {
  @Uuid() caseId!: string;
  @ListOf(() => ChecklistAnswerBody, { min: 1, max: 50, about: 'Every item of the checklist exactly once.' })
  checklist!: ChecklistAnswerBody[];
  @Nested(() => CheckCallBackBody, { optional: true, about: 'What came of calling the complainant back.' })
  callBack?: CheckCallBackBody;
  @Flag({ about: 'Whether the record agrees with what was found.' }) consistent!: boolean;
  @Text({ optional: true, max: 2000, about: 'Without personal data.' }) remarks?: string;
}

/** 复核申请: by the unit that holds the case, before the round is concluded. */
export class ContestCheck {
  @Uuid() caseId!: string;
  @Text({ max: 2000, about: 'Without personal data.' }) reason!: string;
}

/** 复核: as a check, by somebody else; this is what counts. */
export class CheckAgain extends RecordCheck {}
