/** 检查项目: what is asked of a drawn case whose regime asks for nothing else. */
export const CHECKLIST = [
  'record-complete',
  'on-time',
  'finding-supported',
  'remedy-performed',
  'reply-matches-facts',
  'complainant-confirms',
] as const;

export const CHECK_ANSWERS = ['yes', 'no', 'not-applicable', 'not-known'] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];

export interface CheckedItem {
  readonly item: string;
  readonly answer: CheckAnswer;
  /** What the answer rests on. */
  readonly evidence?: string;
  /** SHA-256 of files that were handed in; in the log a salted hash in its place (`src/vault/files`). */
  readonly files?: readonly string[];
}

/** 回访: whether the complainant was reached, and whether they confirm what the record says; what they said stays out. */
export interface CheckCallBack {
  readonly reached: boolean;
  readonly confirms?: boolean;
}

/** What somebody found in a drawn case. */
export interface Findings {
  readonly caseId: string;
  /** The unit that held the case when it was checked; told since checks can be contested. */
  readonly unit?: string;
  /** Every item of the checklist once, in its order. */
  readonly checklist: readonly CheckedItem[];
  readonly callBack?: CheckCallBack;
  /** Whether the record agrees with what was found. */
  readonly consistent: boolean;
  readonly remarks?: string;
}

export interface CheckShapes {
  CaseChecked: Findings;
  /** 复核申请: the unit does not agree with what was found. */
  CheckContested: { readonly caseId: string; readonly unit: string; readonly reason: string };
  /** 复核: somebody else has looked again; this is what counts. */
  CaseCheckedAgain: Findings & { /** What was found first. */ readonly consistentBefore: boolean };
}
