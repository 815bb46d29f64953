import type { RefusalWords } from '../refusal-words';

export const publicSide = {
  'no-public-filing': {
    zh: '制度 {regime} 不接受网上投诉。',
    en: 'The regime {regime} takes no complaints over the web.',
  },
  'no-competent-unit': {
    zh: '没有登记对地区 {region}、事项“{category}”有管辖权的单位，无法受理网上投诉，请拨打投诉电话。',
    en: 'No unit is registered as competent for “{category}” in {region}: please call the hotline.',
  },
  'feedback-not-open': {
    zh: '案件尚未答复或办结，暂不能评价。',
    en: 'Neither was a reply sent nor is the case closed: it cannot be judged yet.',
  },
  'feedback-given': { zh: '您已作出评价。', en: 'You have given your verdict already.' },
} as const satisfies RefusalWords;
