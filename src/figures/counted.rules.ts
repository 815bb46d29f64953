/** How the details of what is counted are told apart; `none` where there are none. */
type DetailedBy =
  | 'none'
  | 'ground'
  | 'resolution'
  | 'satisfaction'
  | 'form'
  | 'type'
  | 'measure'
  | 'kept: in-time, late or open'
  | 'kept: in-time, late or open; prolonged- before it where the limit is not as first told';

interface Thing {
  readonly zh: string;
  /** What one of it is: a case (件) or an act (次). */
  readonly unit: 'case' | 'act';
  readonly detail: DetailedBy;
  /** What it is, and the day it has in figures of what happened; in figures of a cohort the day is that of the receipt. */
  readonly meaning: string;
}

/** What is counted in the course of a case, and told as it is by `/api/statistics`. */
export const FIGURES = {
  received: {
    zh: '接收',
    unit: 'case',
    detail: 'none',
    meaning: 'cases received; its amount, where it is told, is how many people complain',
  },
  accepted: { zh: '受理', unit: 'case', detail: 'none', meaning: 'cases accepted' },
  declined: { zh: '不予受理', unit: 'case', detail: 'ground', meaning: 'cases declined, by ground' },
  transferred: {
    zh: '转办',
    unit: 'case',
    detail: 'none',
    meaning: 'cases passed to another unit at least once (day of the first time)',
  },
  valid: {
    zh: '有效投诉',
    unit: 'case',
    detail: 'none',
    meaning: 'accepted cases with at least one allegation (partly) substantiated',
  },
  invalid: {
    zh: '无效投诉',
    unit: 'case',
    detail: 'none',
    meaning: 'cases declined, or with every allegation decided and none upheld',
  },
  replied: { zh: '答复', unit: 'case', detail: 'none', meaning: 'cases with a reply (day of the newest)' },
  closed: {
    zh: '办结',
    unit: 'case',
    detail: 'resolution',
    meaning: 'cases closed and not reopened, by the regime’s result or the outcome',
  },
  answeredLate: {
    zh: '逾期答复',
    unit: 'case',
    detail: 'none',
    meaning: 'cases whose answer came late, as the record states it',
  },
  feedback: {
    zh: '回访',
    unit: 'case',
    detail: 'satisfaction',
    meaning: 'cases with a verdict of the complainant, by the newest one',
  },
  penalised: {
    zh: '处罚案件',
    unit: 'case',
    detail: 'none',
    meaning: 'cases with a fine or a confiscation (day of the first)',
  },
  fines: { zh: '罚款', unit: 'act', detail: 'none', meaning: 'fines; money fined' },
  confiscations: {
    zh: '没收',
    unit: 'act',
    detail: 'none',
    meaning: 'confiscations; money confiscated in national currency',
  },
  payments: { zh: '缴款', unit: 'act', detail: 'none', meaning: 'payments to the treasury' },
  apologies: { zh: '道歉', unit: 'act', detail: 'form', meaning: 'apologies, by form' },
  remedies: {
    zh: '补救',
    unit: 'act',
    detail: 'type',
    meaning: 'remedies performed, by type; money of refunds and compensations',
  },
  staffActions: { zh: '处理员工', unit: 'act', detail: 'measure', meaning: 'actions taken on staff, by measure' },
} as const satisfies Readonly<Record<string, Thing>>;

/** What else is counted, for the figures that are made of it. */
export const PARTS = {
  closedUnaccepted: {
    zh: '未经受理即办结',
    unit: 'case',
    detail: 'none',
    meaning: 'closed cases that were never accepted: declined, withdrawn, or of a kind that is answered at once',
  },
  closedReached: {
    zh: '办结且回访到',
    unit: 'case',
    detail: 'none',
    meaning: 'closed cases whose complainant was reached by a call-back (day of closing)',
  },
  closedUnsettled: {
    zh: '受理后未解决即办结',
    unit: 'case',
    detail: 'none',
    meaning: 'accepted cases closed otherwise than as settled, explained or penalised (day of closing)',
  },
  settledElsewhere: {
    zh: '非首个受理单位解决',
    unit: 'case',
    detail: 'none',
    meaning:
      'accepted cases closed as settled, explained or penalised by another unit than accepted them (day of closing)',
  },
  reopened: { zh: '重办', unit: 'case', detail: 'none', meaning: 'cases reopened at least once (day of receipt)' },
  openAgain: { zh: '重办未结', unit: 'case', detail: 'none', meaning: 'cases reopened and open (day of receipt)' },
  returned: {
    zh: '退单',
    unit: 'case',
    detail: 'none',
    meaning: 'cases handed back at least once by the unit that they were passed to (day of the first hand-over)',
  },
  repeated: {
    zh: '重复投诉',
    unit: 'case',
    detail: 'none',
    meaning: 'cases linked to an earlier one of the same person and matter (day of receipt)',
  },
  extended: {
    zh: '延期',
    unit: 'case',
    detail: 'none',
    meaning: 'accepted cases with a limit extended at least once (day of acceptance)',
  },
  urged: { zh: '督办', unit: 'case', detail: 'none', meaning: 'cases urged at least once (day of receipt)' },
  decisionDue: {
    zh: '应作受理决定',
    unit: 'case',
    detail: 'kept: in-time, late or open',
    meaning: 'cases whose limit for deciding on acceptance has come (day on which it ends)',
  },
  transferDue: {
    zh: '应转办',
    unit: 'case',
    detail: 'kept: in-time, late or open',
    meaning: 'cases that had to be passed on within a limit that has come (day on which it ends)',
  },
  closingDue: {
    zh: '应办结',
    unit: 'case',
    detail: 'kept: in-time, late or open; prolonged- before it where the limit is not as first told',
    meaning: 'cases whose limit for closing, extensions and pauses included, has come (day on which it ends)',
  },
  closingFirstDue: {
    zh: '原期限应办结',
    unit: 'case',
    detail: 'kept: in-time, late or open',
    meaning: 'cases whose limit for closing is not as first told, and whose first one has come (day on which it ended)',
  },
  finesPaid: {
    zh: '已缴罚款',
    unit: 'act',
    detail: 'none',
    meaning: 'fines of cases that have paid all they owe (day of the fine)',
  },
  confiscationsPaid: {
    zh: '已缴没收款',
    unit: 'act',
    detail: 'none',
    meaning: 'confiscations of cases that have paid all they owe (day of the confiscation)',
  },
} as const satisfies Readonly<Record<string, Thing>>;

export const COUNTED = { ...FIGURES, ...PARTS } as const;

export type Figure = keyof typeof FIGURES;
export type Counted = keyof typeof COUNTED;

/** They count from the day after their day on: before that, what had to be done until then may still be done. */
export const DUES = [
  'decisionDue',
  'transferDue',
  'closingDue',
  'closingFirstDue',
] as const satisfies readonly Counted[];
