import type { Day } from '../../kernel/day';
import type { Money } from '../../kernel/money';
import type { Block, Line } from './paper';

/** 2026-03-02 → 2026年3月2日, as GB/T 9704 writes a day. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

const CURRENCIES: Readonly<Record<string, string>> = {
  CNY: '人民币',
  HKD: '港币',
  MOP: '澳门元',
  TWD: '新台币',
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  JPY: '日元',
  KRW: '韩元',
};

/** 455.60 CNY → 人民币455.60元; a currency without a Chinese name keeps its code. */
export const moneyInWords = ({ amount, currency }: Money): string => {
  const name = CURRENCIES[currency] ?? currency;
  return name.endsWith('元') ? `${amount}${name}` : `${name}${amount}元`;
};

const NUMERALS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 1 … 99 as they number headings: 一, 十, 十二, 二十, 三十四; other numbers in digits. */
export function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (number < 1 || number > 99) return String(number);
  if (tens === 0) return NUMERALS[ones] ?? '';
  return `${tens === 1 ? '' : (NUMERALS[tens] ?? '')}十${ones === 0 ? '' : (NUMERALS[ones] ?? '')}`;
}

export const paragraph = (...text: Line): Block => ({ kind: 'paragraph', text });
export const heading = (...text: Line): Block => ({ kind: 'heading', text });

/** The text with a full stop behind it, unless it ends with a mark of its own. */
export const sentence = (text: string): string => (/[。！？；…][”’]?$/.test(text) ? text : `${text}。`);

/** The text without its last full stop: a sentence goes on behind it. */
export const clause = (text: string): string => text.replace(/[。；;.，,\s]+$/, '');
