import type { Finding, LintRule, Span } from '../../finding';
import { NUMBER, valueOf } from '../../reading/numerals';

const ORDINAL = '[一二三四五六七八九十]{1,3}';
/** How lists are numbered; the first of the marks is that of the item numbered one. */
const STYLES: readonly RegExp[] = [
  new RegExp(String.raw`(?<=^|[\s，,。；;：:、])(${ORDINAL})是(?!否)`, 'gm'),
  new RegExp(String.raw`(?<=^|[\s，,。；;：:])第(${ORDINAL})[，,、]`, 'gm'),
  new RegExp(String.raw`(?<=^|[\s，,。；;：:])其(${ORDINAL})[，,、]`, 'gm'),
  new RegExp(String.raw`(?<=^|[\s，,。；;：:])[（(](${ORDINAL}|\d{1,2})[)）]`, 'gm'),
  /(?<=^|[\s，,。；;：:])(\d{1,2})[、.．](?!\d)/gm,
  new RegExp(String.raw`(?<=^[ \t　]*)(${ORDINAL})、`, 'gm'),
];
/** 以下三个方面：, 采取如下 4 项措施。, 分为三种类型：. The list begins right behind it. */
const STATED = new RegExp(
  String.raw`(${NUMBER})\s*(?:个方面|方面|个问题|个|项|条|点|种|类|大)[^。；;，,：:！？\n\d]{0,12}(?:[：:]|(?<=(?:以下|如下|下列)[^。；;，,：:！？\n]{1,24})[。，,])\s*`,
  'g',
);
/** 二、投诉景区二宗，结案二宗, and below it 1、关于…: each item is a case. */
const CASES_HEADING = new RegExp(
  String.raw`^[^\n，,。：:]{0,20}投诉[^\n，,。：:\d]{0,12}?(${NUMBER})\s*[宗件起例][^\n。：:]{0,20}\n\s*(?=1[、.．]\s*关于)`,
  'gm',
);
const MOST = 99;

interface Mark {
  readonly value: number;
  readonly start: number;
}

/** A count that is stated of a list, against the items that are numbered in it. */
export const countedItems: LintRule = {
  id: 'counted-items',
  name: { zh: '分条与条数', en: 'items against their count' },
  why: {
    zh: '写明的条数须与其后编号的条数一致，否则漏写或多写了一条。',
    en: 'A list has as many items as is said of it: otherwise one is missing or one too many.',
  },
  find: (text) => {
    const lists = STYLES.map((style) => marksIn(text, style));
    return [...statedIn(text, STATED), ...statedIn(text, CASES_HEADING)].flatMap((stated) => judged(stated, lists));
  },
};

interface Stated extends Span {
  readonly count: number;
  /** Where the list has to begin. */
  readonly listAt: number;
}

const statedIn = (text: string, pattern: RegExp): readonly Stated[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: all, 1: number = '', index }) => {
    const count = valueOf(number).toNumber();
    if (!Number.isInteger(count) || count < 2 || count > MOST) return [];
    const start = index + all.indexOf(number);
    return [{ count, start, end: start + number.length, listAt: index + all.length }];
  });

const marksIn = (text: string, style: RegExp): readonly Mark[] =>
  [...text.matchAll(style)].map(({ 1: number = '', index }) => ({ value: valueOf(number).toNumber(), start: index }));

function judged({ count, start, end, listAt }: Stated, lists: readonly (readonly Mark[])[]): readonly Finding[] {
  for (const marks of lists) {
    const first = firstFrom(marks, listAt);
    if (marks[first]?.start !== listAt || marks[first].value !== 1) continue;
    const items = itemsFrom(marks, first);
    if (items.length === count || items.length < 2) return [];
    const numbers = items.map(({ value }) => value).join('、');
    return [
      {
        start,
        end,
        weight: 'warning',
        message: {
          zh: `写明 ${String(count)} 条，其后编号为 ${numbers}，共 ${String(items.length)} 条`,
          en: `${String(count)} items are announced, ${String(items.length)} are numbered`,
        },
        others: items.map((item) => ({ start: item.start, end: item.start + 1 })),
      },
    ];
  }
  return [];
}

/** The place of the first mark from `at` on; the marks ascend. */
function firstFrom(marks: readonly Mark[], at: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items of the list that begins there: their numbers ascend; one that does not begins another list. */
function itemsFrom(marks: readonly Mark[], first: number): readonly Mark[] {
  const items: Mark[] = [];
  for (let at = first; at < marks.length && items.length <= MOST; at++) {
    const mark = marks[at];
    const last = items.at(-1)?.value ?? 0;
    if (mark === undefined || mark.value <= last || mark.value > last + 2) break;
    items.push(mark);
  }
  return items;
}
