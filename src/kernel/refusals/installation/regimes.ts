import type { RefusalWords } from '../refusal-words';

export const regimes = {
  'unknown-regime': { zh: '没有制度 {regime}。', en: 'There is no regime {regime}.' },
  'regime-not-in-force': {
    zh: '制度 {regime} 在 {day} 没有有效版本。',
    en: 'No version of the regime {regime} was in force on {day}.',
  },
  'not-in-regime': {
    zh: '{field} 的值“{value}”不在制度 {regime} 中；可用：{allowed}。',
    en: '{field} “{value}” is not known to the regime {regime}; it knows {allowed}.',
  },
  'stage-not-of-kind': {
    zh: '“{kind}”类案件没有“{stage}”阶段；有：{stages}。',
    en: 'A case of the kind “{kind}” has no stage {stage}; it has {stages}.',
  },
  'already-under-regime': { zh: '案件已适用制度 {regime}。', en: 'The case is under {regime} already.' },
  'regime-in-other-currency': {
    zh: '制度 {regime} 以 {currency} 计，案件不能移入。',
    en: 'The regime {regime} reckons in {currency}: the case cannot move there.',
  },
} as const satisfies RefusalWords;
