import type { Finding, LintRule, Span } from '../../finding';
import { blocksOf, clauseBefore, sentencesOf, within, type Part } from '../../reading/parts';
import { countsIn, percentagesIn, type Percentage } from '../../reading/quantities';
import { RATE_TERMS } from './rate-terms';

const CLOSING = RATE_TERMS.filter(({ id }) => id === 'closing-rate');
const NEEDS_CLOSING = RATE_TERMS.filter(({ needsClosing }) => needsClosing);
/** Words that tell of cases which are still open, before or after their count. */
const OPEN = /未办结|尚未|在办|正在办理|未结|未完成|待办|still open|not (?:yet )?closed/i;
/** The base of the satisfaction is told: then nobody takes the silent for satisfied. */
const BASE =
  /(?:回访|评价|有效|已办结|办结的|测评)[^，,。；;]{0,12}\d|\d+[^，,。；;]{0,6}(?:评价|回访|测评)|\d answers|\d rated/i;

/** 100 % of what needs a closed case, while something is open. */
export const openAtHundred: LintRule = {
  id: 'open-at-hundred',
  name: { zh: '尚有未办结却写 100%', en: '100 % with something open' },
  why: {
    zh: '未办结的案件谈不上满意、回访或办结；写 100% 须写明以什么为基数。',
    en: 'A case that is open is neither closed nor rated: 100 % needs its base beside it.',
  },
  find: (text) => blocksOf(text).flatMap(inBlock),
};

function inBlock(block: Part): readonly Finding[] {
  const { text } = block;
  const percentages = percentagesIn(text);
  const named = (each: Percentage, terms: typeof RATE_TERMS): boolean =>
    terms.some(({ name }) => lastName(clauseBefore(text, each.start), name));
  const below = percentages.filter((each) => each.value.lt(100) && named(each, CLOSING));
  const open = [...below, ...openCounts(text)];
  if (open.length === 0) return [];
  return percentages
    .filter((each) => each.value.eq(100) && named(each, NEEDS_CLOSING) && !baseTold(text, each))
    .map((each) => finding(block, each, named(each, CLOSING), open));
}

const lastName = (clause: string, name: RegExp): boolean =>
  new RegExp(String.raw`(?:${name.source})[^率]{0,4}$`, name.flags).test(clause);

const baseTold = (text: string, { start }: Span): boolean => {
  const sentence = sentencesOf(text).find((each) => each.start <= start && start < each.end);
  return BASE.test(
    /[^，,、；;]*[，,、]?[^，,、；;]*$/.exec(text.slice(Math.max(sentence?.start ?? 0, start - 80), start))?.[0] ?? '',
  );
};

const openCounts = (text: string): readonly Span[] =>
  countsIn(text).filter(({ value, start, end }) => {
    const after = /^[^，,。；;、]{0,10}/.exec(text.slice(end))?.[0] ?? '';
    return value.gt(0) && (OPEN.test(clauseBefore(text, start)) || OPEN.test(after));
  });

const finding = (block: Part, stated: Percentage, isClosing: boolean, open: readonly Span[]): Finding => ({
  ...within(block, stated),
  weight: isClosing ? 'error' : 'warning',
  message: isClosing
    ? { zh: '写作全部办结，而文中尚有未办结的案件', en: 'everything is said to be closed, while cases are open' }
    : {
        zh: '尚有未办结的案件，100% 没有写明基数：未答复者不能算作满意',
        en: 'cases are open and 100 % names no base: who has not answered is not satisfied',
      },
  others: open.map((span) => within(block, span)),
});
