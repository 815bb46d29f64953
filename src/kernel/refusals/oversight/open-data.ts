import type { RefusalWords } from '../refusal-words';

export const openData = {
  'no-open-data': {
    zh: '制度包“{regime}”未开放数据，或尚无案件。',
    en: 'The rule pack “{regime}” publishes no open data, or there is no case yet.',
  },
  'open-data-of-whole-installation': {
    zh: '开放数据按制度整体发布，只能由不隶属于某一单位的人发布；您属于 {unit}。',
    en: 'Open data are published of a regime as a whole, by somebody who belongs to no single unit; you belong to {unit}.',
  },
  'open-data-goes-back': {
    zh: '上一快照截至位置 {position}，新快照不能早于它。',
    en: 'The last snapshot stands at {position}; the next one cannot stand before it.',
  },
  'no-period-to-publish': {
    zh: '截至 {day}，没有新的可发布期间。',
    en: 'As of {day} no further period can be published.',
  },
} as const satisfies RefusalWords;
