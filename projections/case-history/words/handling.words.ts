import type { Finding, HandlingShapes, Responsibility } from '../../../src/complaints/handling/handling.events';
import { conductWords } from './handling/conduct.words';
import { contactWords } from './handling/contacts.words';
import { evidenceWords } from './handling/evidence.words';
import { negotiationWords } from './handling/negotiation.words';
import { remedyWords } from './handling/remedies.words';
import { type WordsOf } from './telling';

const FINDING: Readonly<Record<Finding, string>> = {
  substantiated: '成立',
  'partly-substantiated': '部分成立',
  unsubstantiated: '不成立',
  unverifiable: '无法查清',
};
const RESPONSIBILITY: Readonly<Record<Responsibility, string>> = {
  violation: '违规失职',
  mistake: '一般失误',
  'service-shortfall': '服务欠缺',
  product: '商品问题',
  misunderstanding: '客户误解',
  none: '无',
};

export const handlingWords: WordsOf<HandlingShapes> = {
  ...contactWords,
  ...evidenceWords,
  ...negotiationWords,
  FindingRecorded: {
    zh: ({ allegation, finding, responsibility, explanation }) =>
      `第 ${allegation} 项投诉${FINDING[finding]}（责任：${RESPONSIBILITY[responsibility]}）：${explanation}`,
    en: ({ allegation, finding, responsibility, explanation }) =>
      `Allegation ${allegation} ${finding} (responsibility: ${responsibility}): ${explanation}`,
  },
  ...remedyWords,
  ...conductWords,
};
