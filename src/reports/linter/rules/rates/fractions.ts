import type { Decimal } from 'decimal.js';
import type { Finding, LintRule } from '../../finding';
import { AT_NUMBER, decimalsOf, NUMBER, valueOf } from '../../reading/numerals';
import { fits, shareOf, told } from '../../reading/quantities';

const N = String.raw`(${NUMBER})`;
const UNIT = '(?:件|起|宗|例|人次|人|条|户|家)?';
/** One figure; an interval (1 of 10 is 2 % to 40 %) says something else. */
const PERCENT = String.raw`(\d+(?:\.\d+)?)\s*%(?!\s*(?:to|and|[–—~-]|至|到)\s*\d)`;
const LINK = String.raw`\s*(?:[（(，,:：=＝]|即|为|是|\bis\b|\bare\b|→)+\s*(?:即|为|占|约为?)?\s*`;

/** Ways to state a fraction with its percentage; each gives numerator, denominator, percentage in the order named. */
const FORMS: readonly { readonly pattern: RegExp; readonly order: readonly [number, number, number] }[] = [
  {
    pattern: new RegExp(String.raw`${AT_NUMBER}(?<![\d/]\s*)${N}\s?[/÷]\s?${N}(?!\s?/)${LINK}${PERCENT}`, 'g'),
    order: [1, 2, 3],
  },
  { pattern: new RegExp(String.raw`${PERCENT}\s*[（(=＝]\s*${N}\s?[/÷]\s?${N}(?!\s?/)`, 'g'), order: [2, 3, 1] },
  {
    pattern: new RegExp(String.raw`${N}\s*${UNIT}[中里](?:的|有)\s*${N}\s*${UNIT}${LINK}${PERCENT}`, 'g'),
    order: [2, 1, 3],
  },
  {
    pattern: new RegExp(String.raw`${N} (?:out )?of (?:the )?${N}(?: [a-z]+)?${LINK}${PERCENT}`, 'g'),
    order: [1, 2, 3],
  },
];

/** A fraction beside its percentage: 24/31 is not 80 %. */
export const fractions: LintRule = {
  id: 'fractions',
  name: { zh: '分数与百分比', en: 'fraction and percentage' },
  why: {
    zh: '百分比须等于分子除以分母，按写出的小数位四舍五入；分子小于分母时不得写 100%。',
    en: 'A percentage is numerator by denominator, half-up to its decimals, and never 100 % below the whole.',
  },
  find: (text) =>
    FORMS.flatMap(({ pattern, order: [numerator, denominator, percentage] }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const written = match[percentage] ?? '';
        const exact = shareIn(match[numerator], match[denominator]);
        const stated = { value: valueOf(written), decimals: decimalsOf(written) };
        return exact === undefined || fits(stated, exact) ? [] : [finding(match, written, exact)];
      }),
    ),
};

function shareIn(numerator = '', denominator = ''): Decimal | undefined {
  const whole = valueOf(denominator);
  return whole.isZero() ? undefined : shareOf(valueOf(numerator), whole);
}

const finding = ({ 0: all, index }: RegExpExecArray, written: string, exact: Decimal): Finding => ({
  start: index,
  end: index + all.length,
  weight: 'error',
  message: { zh: `应为 ${told(exact)}，写作 ${written}%`, en: `this is ${told(exact)}, not ${written} %` },
  others: [],
});
