/** What is counted, in the terms of the glossary; `unit` says what one of it is: a case (件) or an act (次). */
export const FIGURES = {
  received: { zh: '接收', unit: 'case', detail: 'none', meaning: 'cases received' },
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
} as const satisfies Record<
  string,
  { readonly zh: string; readonly unit: 'case' | 'act'; readonly detail: string; readonly meaning: string }
>;

export type Figure = keyof typeof FIGURES;
