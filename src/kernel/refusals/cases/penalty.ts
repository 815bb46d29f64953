import type { RefusalWords } from '../refusal-words';

export const penalty = {
  'penalty-without-finding': {
    zh: '对 {respondent} 没有成立或部分成立的认定，不得处罚。',
    en: 'There is no substantiated or partly substantiated allegation against {respondent}: no penalty.',
  },
  'nothing-to-penalise-with': { zh: '金额须大于零。', en: 'The amount must be more than zero.' },
  'currency-not-national': {
    zh: '{field} 须以 {currency} 计。',
    en: '{field} must be in {currency}.',
  },
  'rate-missing': {
    zh: '外币 {currency} 须注明汇率及日期。',
    en: 'An amount in {currency} needs a rate and its date.',
  },
  'rate-not-needed': { zh: '以 {currency} 计的金额不需要汇率。', en: 'An amount in {currency} takes no rate.' },
  'conversion-does-not-match': {
    zh: '{original} × {rate} = {exact}（按 {roundedTo} 元四舍五入），与填写的 {stated} 不符。',
    en: '{original} × {rate}, rounded half-up to {roundedTo}, is {exact} and not {stated}.',
  },
  'nothing-due': { zh: '本案没有应缴款项。', en: 'Nothing is due in this case.' },
  'paid-more-than-due': {
    zh: '应缴 {due}，已缴 {paid}，本次 {amount} 超出应缴。',
    en: 'Due {due}, paid {paid}: a payment of {amount} would be more than is due.',
  },
  'not-paid-in-full': {
    zh: '应缴 {due}，仅缴 {paid}，尚未执行完毕。',
    en: 'Due {due}, paid only {paid}: the penalty is not executed.',
  },
  'waived-more-than-owed': {
    zh: '应缴 {due}，已缴 {paid}，减免 {amount} 超出尚欠数额。',
    en: 'Due {due}, paid {paid}: a waiver of {amount} would be more than is owed.',
  },
  'no-penalty-decided': {
    zh: '已决定对 {respondent} 不作处理。',
    en: 'It was decided not to penalise {respondent}.',
  },
  'already-penalised': {
    zh: '对 {respondent} 已作出处罚或责令，不能决定不作处理。',
    en: '{respondent} was penalised or ordered to act already: it cannot be decided that there is no penalty.',
  },
  'ends-before-it-begins': {
    zh: '截止日 {until} 早于起始日 {from}。',
    en: 'The last day {until} is before the first day {from}.',
  },
  'already-executed': { zh: '处罚已执行完毕。', en: 'The penalty was executed already.' },
} as const satisfies RefusalWords;
