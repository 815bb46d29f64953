import type { Decimal } from 'decimal.js';
import type { Finding, LintRule } from '../../finding';
import { clauseBefore, sentencesOf, within, withoutBrackets, type Part } from '../../reading/parts';
import { countsIn, sumOf, type Quantity } from '../../reading/quantities';

/** Pairs that leave nothing out: their parts are the whole. */
const WHOLES: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!无)有效/, /无效/],
  [/(?<!不)成立/, /不成立/],
  [/(?<!不予|不)受理/, /不(?:予)?受理/],
  [/(?<!\bin)\bvalid/i, /\binvalid/i],
  [/(?<!\bnot )\baccepted/i, /\b(?:declined|not accepted)/i],
];
/** Stages that one case passes one after the other: their counts are no parts of a whole. */
const STAGES =
  /接收|收到|接诉|登记|受理|转办|办结|结案|回访|督办|答复|回复|立案|移送|处罚|received|accepted|closed|transferred|replied/gi;
const TOTAL = /(?:共计|合计|总计|一共|总共|累计|共|a total of|in all|altogether)[^，,。；;：:、！？\n|]{0,16}$/i;
const TIGHT_TOTAL = /(?:共计|合计|总计|一共|总共|共)[有为是]?\s*$|\ba total of\s*$/i;
const TRAILING_TOTAL = /^\s*(?:in total|in all|altogether)\b/i;
const AMONG = /其中|包括|分为|\bof which\b|\bof them\b/i;

interface Item extends Quantity {
  readonly label: string;
}

/** Parts against the total that is stated with them, before or after: 甲3起、乙2起，共5起 · 共12宗，其中有效5宗，无效7宗. */
export const sums: LintRule = {
  id: 'sums',
  name: { zh: '分项之和', en: 'sum of parts' },
  why: {
    zh: '分项与总数须能互相核对，否则两者至少有一个不对。',
    en: 'Parts and total must reconcile: otherwise at least one of them is wrong.',
  },
  find: (text) => {
    const sentences = sentencesOf(text);
    return sentences.flatMap((sentence, index) => {
      const before = sentences[index - 1];
      return [...partsFirst(sentence), ...totalFirst(sentence, before)];
    });
  },
};

function itemsIn({ text }: Part): readonly Item[] {
  const plain = withoutBrackets(text);
  const counts = countsIn(plain);
  return counts.map((count, index) => {
    const before = plain.slice(counts[index - 1]?.end ?? 0, count.start);
    const after = /^[^，,。；;：:、\n\d]{0,20}/.exec(plain.slice(count.end))?.[0] ?? '';
    const label = `${clauseBefore(before, before.length)}${plain.slice(count.start, count.end)}${after}`;
    return { ...count, label };
  });
}

const ofOneKind = (items: readonly Item[]): boolean => {
  const stages = items.flatMap(({ label }) => (label.match(STAGES) ?? []).slice(0, 1));
  const comparison = items.some(({ label }) => /上年|去年|同期|上月|上季|同比|环比|last year|previous/.test(label));
  return new Set(stages).size < 2 && !comparison;
};

/** 甲3起、乙2起，共5起. */
function partsFirst(sentence: Part): readonly Finding[] {
  const items = itemsIn(sentence);
  return items.flatMap((total, index) => {
    const isTotal =
      TIGHT_TOTAL.test(sentence.text.slice(Math.max(0, total.start - 24), total.start)) ||
      TRAILING_TOTAL.test(sentence.text.slice(total.end, total.end + 24));
    if (!isTotal) return [];
    const parts = listBefore(sentence.text, items.slice(0, index), total);
    if (parts.length < 2 || !ofOneKind(parts)) return [];
    const sum = sumOf(parts.map(({ value }) => value));
    return sum.eq(total.value) ? [] : [finding(sentence, total, sentence, parts, sum)];
  });
}

/** The items of the list that ends at the total: of its unit, none of them a total itself. */
function listBefore(text: string, items: readonly Item[], total: Item): readonly Item[] {
  const foreign = items.findLastIndex(
    ({ unit, start }) => unit !== total.unit || TOTAL.test(text.slice(Math.max(0, start - 24), start)),
  );
  return items.slice(foreign + 1);
}

/** 共12宗，其中有效5宗，无效7宗; the total may stand in the sentence before. */
function totalFirst(sentence: Part, before: Part | undefined): readonly Finding[] {
  const among = AMONG.exec(sentence.text);
  if (among === null) return [];
  const items = itemsIn(sentence);
  const after = items.filter(({ start }) => start > among.index);
  const [first] = after;
  if (first === undefined) return [];
  const parts = after.slice(0, endOfRun(sentence.text, after, first.unit));
  const here = items.filter(({ start, unit }) => start < among.index && unit === first.unit);
  const [source, totals] =
    here.length > 0 || before === undefined
      ? [sentence, here]
      : [before, itemsIn(before).filter(({ unit }) => unit === first.unit)];
  return judged(sentence, source, parts, totals);
}

/** Where the list of parts ends: at another unit, or at a total of its own. */
function endOfRun(text: string, items: readonly Item[], unit: string): number {
  const end = items.findIndex(
    (item) => item.unit !== unit || TIGHT_TOTAL.test(text.slice(Math.max(0, item.start - 24), item.start)),
  );
  return end < 0 ? items.length : end;
}

function judged(sentence: Part, source: Part, parts: readonly Item[], totals: readonly Item[]): readonly Finding[] {
  const pair = pairIn(parts);
  const counted = pair ?? parts;
  const stated = totals.filter(({ start }) => TOTAL.test(source.text.slice(Math.max(0, start - 24), start)));
  const total = stated.at(-1) ?? totals.at(-1);
  if (total === undefined || counted.length < 2 || (!pair && !ofOneKind(counted))) return [];
  const sum = sumOf(counted.map(({ value }) => value));
  const known = totals.some(({ value }) => value.eq(sum));
  const tooMany = totals.every(({ value }) => sum.gt(value));
  return !known && (tooMany || pair !== undefined) ? [finding(source, total, sentence, counted, sum)] : [];
}

/** The two parts that make a whole, when there are just these two. */
function pairIn(parts: readonly Item[]): readonly Item[] | undefined {
  for (const [one, other] of WHOLES) {
    const [first, second] = [
      parts.filter(({ label }) => one.test(label)),
      parts.filter(({ label }) => other.test(label)),
    ];
    if (first.length === 1 && second.length === 1 && first[0] !== second[0]) return [...first, ...second];
  }
  return undefined;
}

function finding(source: Part, total: Item, sentence: Part, parts: readonly Item[], sum: Decimal): Finding {
  const terms = parts.map(({ value }) => value.toString()).join(' + ');
  return {
    ...within(source, total),
    weight: 'error',
    message: {
      zh: `分项之和 ${terms} = ${sum.toString()}，与总数 ${total.value.toString()} 不符`,
      en: `the parts ${terms} = ${sum.toString()} do not make the total of ${total.value.toString()}`,
    },
    others: parts.map((part) => within(sentence, part)),
  };
}
