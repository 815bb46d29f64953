import type { FigureDefinition, InWords } from '../definition';
import type { Counted } from '../counted.rules';

const NEVER_SCORED: InWords = {
  zh: '绝不计入单位考核（行政处罚法第七十四条）',
  en: 'never part of a unit’s score (Administrative Penalties Law, article 74)',
};
const APART: InWords = {
  zh: '罚款、没收、挽回损失分别合计，互不相加；币种不合并',
  en: 'fines, confiscations and refunds are three sums that are never added up; neither are currencies',
};

/** One of the sums of money. */
const sum = (
  id: string,
  names: InWords,
  numerator: InWords,
  counted: Counted,
  more: { readonly details?: readonly string[]; readonly traps?: readonly InWords[]; readonly beside?: string[] } = {},
): FigureDefinition => ({
  id,
  version: 1,
  since: '2000-01-01',
  names,
  bases: ['cohort', 'flow'],
  population: { zh: '期内接收的全部案件', en: 'all cases received in the period' },
  numerator,
  unit: 'money',
  per: 1,
  decimals: 2,
  traps: [...(more.traps ?? []), APART],
  sums: { numerator: [{ counted, ...(more.details && { details: more.details }) }] },
  ...(more.beside && { beside: more.beside }),
});

/** 罚款、没收与挽回损失. */
export const MONEY: readonly FigureDefinition[] = [
  sum('fines', { zh: '罚款', en: 'fines' }, { zh: '罚款金额', en: 'money fined' }, 'fines', {
    traps: [NEVER_SCORED],
    beside: ['fines-paid'],
  }),
  sum(
    'fines-paid',
    { zh: '其中已缴罚款', en: 'fines paid' },
    { zh: '应缴款项已全部缴清的案件的罚款金额', en: 'money fined in cases that have paid all they owe' },
    'finesPaid',
    { traps: [NEVER_SCORED, { zh: '部分缴纳的不计', en: 'what is paid in part is left out' }] },
  ),
  sum(
    'confiscations',
    { zh: '没收', en: 'confiscations' },
    { zh: '没收违法所得金额（折算为本币）', en: 'illegal income confiscated, in national currency' },
    'confiscations',
    { traps: [NEVER_SCORED], beside: ['confiscations-paid'] },
  ),
  sum(
    'confiscations-paid',
    { zh: '其中已缴没收款', en: 'confiscations paid' },
    { zh: '应缴款项已全部缴清的案件的没收金额', en: 'money confiscated in cases that have paid all they owe' },
    'confiscationsPaid',
    { traps: [NEVER_SCORED, { zh: '部分缴纳的不计', en: 'what is paid in part is left out' }] },
  ),
  sum(
    'refunds',
    { zh: '挽回损失', en: 'refunds' },
    { zh: '已履行的退款和赔偿金额', en: 'refunds and compensations performed' },
    'remedies',
    { details: ['refund', 'compensation'], traps: [{ zh: '只计已履行的', en: 'only what was performed' }] },
  ),
];
