import type { RefusalWords } from './refusal-words';

export const routing = {
  'not-the-holder': {
    zh: '案件由 {holder} 办理，{unit} 不得处理。',
    en: 'The case is held by {holder}; {unit} may not act on it.',
  },
  'transfer-to-self': { zh: '案件已由 {unit} 办理。', en: 'The case is held by {unit} already.' },
  'third-hand-over': {
    zh: '第三次转办须提交共同上级 {superior}，不得再转 {to}。',
    en: 'The third hand-over goes to the common superior {superior}, not to {to}.',
  },
  'no-common-superior': {
    zh: '第三次转办须提交共同上级，但 {from} 与 {to} 没有登记共同上级。',
    en: 'The third hand-over goes to the common superior, but none is registered for {from} and {to}.',
  },
  'nothing-to-return': {
    zh: '没有转办给 {unit} 的记录，无可退回。',
    en: 'There is no hand-over to return: the case was not passed on to {unit}.',
  },
} as const satisfies RefusalWords;
