import { Decimal } from 'decimal.js';
import type { Finding, LintRule } from '../../finding';
import { amountsIn, inYuan, type Amount } from '../../reading/money';
import { clauseBefore, withoutBrackets } from '../../reading/parts';
import { sumOf } from '../../reading/quantities';

const PENAL = /罚款|没收|罚没|处罚金额|\bfin(?:e|es|ed)\b|confiscat/i;
const TOTAL =
  /罚没(?:收入|款|金额|总额|款项)?[^，,。；;]{0,6}(?:共计|合计|总计|累计|共)|(?:共计|合计|总计|累计|共)[^，,。；;]{0,6}罚没|total of (?:fines|penalties)|fines and confiscations/i;
/** A total of the fines alone, or of the confiscations alone. */
const PARTIAL_TOTAL =
  /(?:罚款|没收款)(?:金额|收入)?(?:共计|合计|总计|累计)|(?:共计|合计|总计|累计)(?:罚款|没收)(?![^，,。；;]{0,6}罚没)/;
/** Said of one case, not of the whole report. */
const OF_ONE_CASE = /此次|本次|该案|本案|此案|上述|以上|in this case/i;
/** The limits that a law sets, not what was decided. */
const LIMIT = /^\s*(?:以上|以下|以内)/;

/** A remark in brackets repeats an amount, except where it says what a foreign one comes to. */
const CONVERTED = /折算|折合|约合|\bconverted\b/;

interface Penalty extends Amount {
  readonly total: boolean;
  readonly ofOneCase: boolean;
}

/** A total of fines and confiscations that is the sum of some of the amounts in the text and leaves others out. */
export const leftOut: LintRule = {
  id: 'left-out',
  name: { zh: '总数漏计', en: 'total that leaves one out' },
  why: {
    zh: '读者会把唯一的总数当作全文的总数；漏计的款项须写明。',
    en: 'A reader takes the only total for the total of the whole: what it leaves out has to be said.',
  },
  find: (text) => {
    const penalties = penaltiesIn(text);
    const singles = penalties.filter(({ total }) => !total);
    const whole = sumOf(singles.map(({ value }) => value));
    const isTold = penalties.some(({ total, ofOneCase, value }) => total && !ofOneCase && value.eq(whole));
    // Whoever reads the total of all takes that of one case for no more than it is.
    const judgedTotals = penalties.filter(({ total, ofOneCase }) => total && !(ofOneCase && isTold));
    return judgedTotals.flatMap((total) => judged(total, singles));
  },
};

function penaltiesIn(text: string): readonly Penalty[] {
  const plain = withoutBrackets(text);
  return amountsIn(text).flatMap((amount) => {
    const clause = clauseBefore(plain, amount.start);
    const after = /^[^，,。；;、\n]{0,8}/.exec(text.slice(amount.end))?.[0] ?? '';
    if (PARTIAL_TOTAL.test(clause)) return [];
    const remark = plain.slice(amount.start, amount.end).trim() === '';
    if (!amount.national || LIMIT.test(after) || !(PENAL.test(clause) || PENAL.test(after))) return [];
    if (remark && !CONVERTED.test(clauseBefore(text, amount.start))) return [];
    return [{ ...amount, total: TOTAL.test(clause), ofOneCase: OF_ONE_CASE.test(clause) }];
  });
}

function judged(total: Penalty, singles: readonly Penalty[]): readonly Finding[] {
  const before = singles.filter(({ end }) => end <= total.start);
  const own = ownParts(total, before);
  if (own === undefined) return exceeding(total, before);
  const others = singles.filter((single) => !own.includes(single));
  if (others.length === 0) return [];
  const missing = sumOf(others.map(({ value }) => value));
  const [left, whole] = [inYuan(missing), inYuan(total.value.plus(missing))];
  return [
    {
      start: total.start,
      end: total.end,
      weight: total.ofOneCase ? 'note' : 'error',
      message: {
        zh: `总数 ${inYuan(total.value)} 元未计入文中另外的罚没款 ${left} 元；计入后为 ${whole} 元`,
        en: `the total of ${inYuan(total.value)} leaves out other penalties of ${left} in the text; with them it is ${whole}`,
      },
      others: others.map(({ start, end }) => ({ start, end })),
    },
  ];
}

/** The penalties that end right before the total and make it up. */
function ownParts(total: Penalty, before: readonly Penalty[]): readonly Penalty[] | undefined {
  let sum = new Decimal(0);
  for (let from = before.length - 1; from >= 0; from--) {
    sum = sum.plus(before[from]?.value ?? 0);
    if (sum.eq(total.value) && from < before.length - 1) return before.slice(from);
  }
  return undefined;
}

/** Parts of a total that are more than it; parts that are less may be examples. */
function exceeding(total: Penalty, before: readonly Penalty[]): readonly Finding[] {
  const sum = sumOf(before.map(({ value }) => value));
  if (before.length < 2 || total.ofOneCase || sum.lte(total.value)) return [];
  return [
    {
      start: total.start,
      end: total.end,
      weight: 'error',
      message: {
        zh: `文中各项罚没款之和为 ${inYuan(sum)} 元，超过总数 ${inYuan(total.value)} 元`,
        en: `the single penalties make ${inYuan(sum)}, more than the total of ${inYuan(total.value)}`,
      },
      others: before.map(({ start, end }) => ({ start, end })),
    },
  ];
}
