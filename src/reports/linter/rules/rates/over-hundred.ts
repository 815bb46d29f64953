import { Decimal } from 'decimal.js';
import type { Finding, LintRule } from '../../finding';
import { clauseBefore, sentencesOf, within } from '../../reading/parts';
import { percentagesIn, sumOf, type Percentage } from '../../reading/quantities';

const SHARE = /率|占比|占|比例|比重|\bshare\b|\brate\b/i;
/** What may well be above the whole: growth, and work against a plan. */
const UNBOUNDED = /增长|增幅|增加|上升|同比|环比|完成率|负荷|超|达标倍|增速|投资|grow|increase|over 100|above 100/i;
const PART = /占(?:比)?(?:总[数量]的?|比例为?|全部[^，、]{0,6}的?|投诉[^，、]{0,4}的?)?\s*$/;
const COMPARED = /其中|去年|上年|同期|上月|上季|同比|环比|last year|previous/i;

/** A share above the whole, and shares of one whole that together are more than it. */
export const overHundred: LintRule = {
  id: 'over-hundred',
  name: { zh: '占比超过 100%', en: 'more than 100 %' },
  why: { zh: '部分不能大于整体。', en: 'A part is not more than the whole.' },
  find: (text) =>
    sentencesOf(text).flatMap((sentence) => {
      const percentages = percentagesIn(sentence.text);
      return [
        ...percentages
          .filter((each) => isShareOverAll(sentence.text, each))
          .map((each) => alone(within(sentence, each), each)),
        ...together(sentence.text, percentages).map((found) => ({
          ...found,
          ...within(sentence, found),
          others: found.others.map((other) => within(sentence, other)),
        })),
      ];
    }),
};

function isShareOverAll(text: string, { value, start }: Percentage): boolean {
  const clause = clauseBefore(text, start);
  return value.gt(100) && SHARE.test(clause) && !UNBOUNDED.test(clause);
}

const alone = (span: { start: number; end: number }, { value }: Percentage): Finding => ({
  ...span,
  weight: 'error',
  message: { zh: `${value.toString()}% 大于整体`, en: `${value.toString()} % is more than the whole` },
  others: [],
});

/** 电话占40%、来信占35%、网络占28%: 103 %. Each may have been rounded up by half of its last place. */
function together(text: string, percentages: readonly Percentage[]): readonly Finding[] {
  const parts = percentages.filter(({ start }) => PART.test(text.slice(Math.max(0, start - 30), start)));
  const [first] = parts;
  if (first === undefined || parts.length < 2 || COMPARED.test(text)) return [];
  const sum = sumOf(parts.map(({ value }) => value));
  const rounding = sumOf(parts.map(({ decimals }) => new Decimal(0.5).div(new Decimal(10).pow(decimals))));
  if (sum.minus(100).lte(rounding)) return [];
  return [
    {
      start: first.start,
      end: parts.at(-1)?.end ?? first.end,
      weight: 'error',
      message: {
        zh: `各项占比之和为 ${sum.toString()}%，超过 100%`,
        en: `the shares add up to ${sum.toString()} %, more than the whole`,
      },
      others: parts.map(({ start, end }) => ({ start, end })),
    },
  ];
}
