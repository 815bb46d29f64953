import type { Finding, LintRule, Span } from '../../finding';
import { isDay } from '../../../../kernel/day';
import { NUMBER, valueOf } from '../../reading/numerals';
import { sentencesOf, within, type Part } from '../../reading/parts';

interface StatedDay extends Span {
  /** Undefined where the text does not say it, or hides it (20xx年). */
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

const DATE =
  /(?:((?:19|20)\d{2})\s*年\s*|((?:19|20)\d{2})-)?(?<!\d)(\d{1,2})(?:\s*月\s*|-)(\d{1,2})(?:\s*日|(?![\d-]))/g;
const DURATION = new RegExp(
  String.raw`(?:历时|用时|耗时|共用|前后|为期|用了|经过|took|within)\s*(?:共|约)?\s*(${NUMBER})\s*(个?工作日|天|日|days?)`,
  'g',
);
const BEGIN = /^(?:[^，,。；;]{0,12})(?:接到|接诉|收到|受理|投诉|立案|来电)/;
const END = /^(?:[^，,。；;]{0,12})(?:办结|结案|回复|答复|处罚完毕)/;
const NEXT_YEAR = /次年|翌年|第二年|次日|上年|去年/;

/** Days that do not exist, durations that the days told with them do not give, and cases closed before they began. */
export const durations: LintRule = {
  id: 'durations',
  name: { zh: '日期与期间', en: 'days and durations' },
  why: {
    zh: '期间由起止日期决定（起始日不计入）；日期须存在且先后有序。',
    en: 'The days give the duration, the first one not counted; they must exist and follow each other.',
  },
  find: (text) =>
    sentencesOf(text).flatMap((sentence) => {
      const days = daysIn(sentence.text);
      const missing = days.filter((day) => !exists(day));
      if (missing.length > 0) return missing.map((day) => noSuchDay(sentence, day));
      return [...notFitting(sentence, days), ...backwards(sentence, days)];
    }),
};

const daysIn = (text: string): readonly StatedDay[] =>
  [...text.matchAll(DATE)].flatMap(({ 0: all, 1: year, 2: isoYear, 3: month, 4: day, index }) => {
    const chinese = all.includes('月') && all.includes('日');
    if (!chinese && isoYear === undefined) return [];
    const written = year ?? isoYear;
    return [
      {
        year: written === undefined ? undefined : Number(written),
        month: Number(month),
        day: Number(day),
        start: index,
        end: index + all.length,
      },
    ];
  });

const two = (number: number): string => String(number).padStart(2, '0');
/** 29 February is possible where no year is told. */
const isoOf = ({ year = 2000, month, day }: StatedDay): string => `${String(year)}-${two(month)}-${two(day)}`;
const exists = (day: StatedDay): boolean => isDay(isoOf(day));

const noSuchDay = (sentence: Part, day: StatedDay): Finding => ({
  ...within(sentence, day),
  weight: 'error',
  message: { zh: '没有这一天', en: 'there is no such day' },
  others: [],
});

/** Days from one to the other; undefined where the years are not told alike. */
function between(from: StatedDay, until: StatedDay): number | undefined {
  const year = until.year ?? from.year;
  if (from.year === undefined && until.year !== undefined) return undefined;
  const [begin, end] = [Date.parse(isoOf(from)), Date.parse(isoOf({ ...until, year }))];
  return (end - begin) / 86_400_000;
}

function notFitting(sentence: Part, days: readonly StatedDay[]): readonly Finding[] {
  const [from, until] = days;
  const [stated, another] = [...sentence.text.matchAll(DURATION)];
  if (from === undefined || until === undefined || days.length > 2 || stated === undefined || another !== undefined)
    return [];
  if (NEXT_YEAR.test(sentence.text)) return [];
  const exact = between(from, until);
  const count = valueOf(stated[1] ?? '').toNumber();
  if (exact === undefined || exact < 0) return [];
  const working = (stated[2] ?? '').includes('工作');
  if (working ? count <= exact + 1 : count === exact || count === exact + 1) return [];
  return [
    {
      ...within(sentence, { start: stated.index, end: stated.index + stated[0].length }),
      weight: 'error',
      message: {
        zh: `起止日期相隔 ${String(exact)} 天，写作 ${String(count)} ${working ? '个工作日' : '天'}`,
        en: `the days are ${String(exact)} apart, not ${String(count)}${working ? ' working days' : ''}`,
      },
      others: [within(sentence, from), within(sentence, until)],
    },
  ];
}

/** 8月30日受理，8月26日办结. December to January may be of two years. */
function backwards(sentence: Part, days: readonly StatedDay[]): readonly Finding[] {
  const begin = days.find(({ end }) => BEGIN.test(sentence.text.slice(end)));
  const closing = days.find((day) => day !== begin && END.test(sentence.text.slice(day.end)));
  if (begin === undefined || closing === undefined || NEXT_YEAR.test(sentence.text)) return [];
  const apart = between(begin, closing);
  if (apart === undefined || apart >= 0 || (closing.year === undefined && begin.month >= 10)) return [];
  return [
    {
      ...within(sentence, closing),
      weight: 'error',
      message: { zh: '办结早于开始', en: 'it ended before it began' },
      others: [within(sentence, begin)],
    },
  ];
}
