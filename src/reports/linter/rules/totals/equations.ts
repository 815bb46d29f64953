import { Decimal } from 'decimal.js';
import type { Finding, LintRule } from '../../finding';
import { AT_NUMBER, decimalsOf, NUMBER, valueOf } from '../../reading/numerals';

const TERM = String.raw`(?:${NUMBER})(?:\s?(?:元|件|起|宗|例|人次|人))?`;
const EQUATION = new RegExp(
  String.raw`${AT_NUMBER}(?<![\d+×*÷−=/.]\s*)(${TERM}(?:\s*[+＋×÷−]\s*${TERM})+)\s*[=＝]\s*(${TERM})(?!\s*[%\d+＋×÷−])`,
  'g',
);
/** The result first: 12 = 5 + 7. */
const RESULT_FIRST = new RegExp(
  String.raw`${AT_NUMBER}(?<![\d+×*÷−=/.]\s*)(${TERM})\s*[=＝]\s*(${TERM}(?:\s*[+＋×÷−]\s*${TERM})+)(?!\s*[%\d=＝+＋×÷−])`,
  'g',
);

/** A reckoning that is written out: 24,000 + 1,203.20 = 25,203.20, 532 × 0.8564 = 455.60, 12 = 5 + 7. */
export const equations: LintRule = {
  id: 'equations',
  name: { zh: '算式', en: 'equation' },
  why: {
    zh: '写出的算式须算得出写出的结果。',
    en: 'A reckoning that is written out must give the result that is written out.',
  },
  find: (text) => [
    ...[...text.matchAll(EQUATION)].flatMap((match) => judged(match, match[1] ?? '', match[2] ?? '')),
    ...[...text.matchAll(RESULT_FIRST)].flatMap((match) => judged(match, match[2] ?? '', match[1] ?? '')),
  ],
};

function judged({ 0: all, index }: RegExpExecArray, left: string, result: string): readonly Finding[] {
  const exact = reckoned(left);
  if (exact.toDecimalPlaces(decimalsOf(result), Decimal.ROUND_HALF_UP).eq(valueOf(plain(result)))) return [];
  const told = exact.toDecimalPlaces(4).toString();
  return [
    {
      start: index,
      end: index + all.length,
      weight: 'error',
      message: { zh: `${left} 应为 ${told}，写作 ${result}`, en: `${left} is ${told}, not ${result}` },
      others: [],
    },
  ];
}

const plain = (term: string): string => term.replace(/[元件起宗例人次\s]+$/u, '');

/** Times and divided by before plus and minus. */
function reckoned(left: string): Decimal {
  const signs = left.match(/[+＋×÷−]/g) ?? [];
  const values = left.split(/[+＋×÷−]/).map((term) => valueOf(plain(term.trim())));
  let sum = new Decimal(0);
  let product = values[0] ?? sum;
  signs.forEach((sign, index) => {
    const next = values[index + 1] ?? new Decimal(0);
    if (sign === '×') product = product.times(next);
    else if (sign === '÷') product = product.div(next);
    else {
      sum = sum.plus(product);
      product = sign === '−' ? next.negated() : next;
    }
  });
  return sum.plus(product);
}
