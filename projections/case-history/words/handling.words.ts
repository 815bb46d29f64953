import type { HandlingShapes } from '../../../src/complaints/handling/handling.events';
import { amount, type WordsOf } from './telling';

const FINDING = {
  substantiated: '成立',
  'partly-substantiated': '部分成立',
  unsubstantiated: '不成立',
  unverifiable: '无法查清',
} as const;
const RESPONSIBILITY = {
  violation: '违规失职',
  mistake: '一般失误',
  'service-shortfall': '服务欠缺',
  product: '商品问题',
  misunderstanding: '客户误解',
  none: '无',
} as const;
const REMEDY = {
  refund: '退款',
  compensation: '赔偿',
  replacement: '更换',
  voucher: '代金券',
  promise: '承诺',
  explanation: '解释',
  rectification: '整改',
  'staff-action': '处理员工',
  relief: '补救',
} as const;

export const handlingWords: WordsOf<HandlingShapes> = {
  FindingRecorded: {
    zh: ({ allegation, finding, responsibility, explanation }) =>
      `第 ${allegation} 项投诉${FINDING[finding]}（责任：${RESPONSIBILITY[responsibility]}）：${explanation}`,
    en: ({ allegation, finding, responsibility, explanation }) =>
      `Allegation ${allegation} ${finding} (responsibility: ${responsibility}): ${explanation}`,
  },
  RemedyProposed: {
    zh: ({ remedy, type, description, amount: money }) =>
      `第 ${remedy} 项补救措施：${REMEDY[type]}，${description}${money ? `，${amount(money)}` : ''}`,
    en: ({ remedy, type, description, amount: money }) =>
      `Remedy ${remedy} proposed: ${type}, ${description}${money ? `, ${amount(money)}` : ''}`,
  },
  RemedyPerformed: {
    zh: ({ remedy, type }) => `第 ${remedy} 项补救措施（${REMEDY[type]}）已履行`,
    en: ({ remedy, type }) => `Remedy ${remedy} (${type}) performed`,
  },
};
