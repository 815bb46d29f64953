import { Decimal } from 'decimal.js';
import type { Span } from '../finding';
import { NUMBER, valueOf } from './numerals';

/** An amount in national currency or another one. */
export interface Amount extends Span {
  readonly value: Decimal;
  readonly national: boolean;
}

const FOREIGN = '港币|港元|港幣|澳门币|澳元|美元|美金|欧元|英镑|日元|韩元|泰铢|新台币|HKD|HK\\$|MOP|USD|EUR|GBP';
const NATIONAL = '人民币|RMB|CNY|¥|￥';
const AMOUNT = new RegExp(
  String.raw`(${FOREIGN}|${NATIONAL})?\s*(${NUMBER})\s*(元|圆|港元|美元|欧元|英镑)(?:([零一二两三四五六七八九\d])角)?(?:([零一二两三四五六七八九\d])分)?|(${FOREIGN}|${NATIONAL})\s*(${NUMBER})(?!\s*[%\d])`,
  'g',
);
const IS_FOREIGN = new RegExp(FOREIGN);

/** All amounts of money of a text: 2万元, 人民币二万五千二百零三元二角整, 港币532元, CNY 1,000.00. */
export const amountsIn = (text: string): readonly Amount[] =>
  [...text.matchAll(AMOUNT)].map((match) => {
    const [all, sign = '', number, unit = '', jiao, fen, otherSign = '', otherNumber = ''] = match;
    const value = valueOf(number ?? otherNumber)
      .plus(jiao === undefined ? 0 : valueOf(jiao).div(10))
      .plus(fen === undefined ? 0 : valueOf(fen).div(100));
    const start = match.index + (all.length - all.trimStart().length);
    return { value, national: !IS_FOREIGN.test(sign + unit + otherSign), start, end: match.index + all.length };
  });

/** An amount for a message: 25,203.20. */
export const inYuan = (value: Decimal): string => value.toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ',');
