import { nothing, plus } from '../../kernel/money';
import type { ReportFigure } from '../content/report-data';
import { BY_CATEGORY } from '../gathering/figures-of-report';
import { nameOf } from './figure-notes';
import { hasFigure, isPenal, penaltiesOf, sums, type Reading } from './reading';
import { paragraph, type Block, type Run } from './report';
import type { Wording } from './wording';

/** 总体情况: numbers, money, rates in the manner of 篇八, and what the complaints are about. */
export const overviewSection = (reading: Reading, wording: Wording): readonly Block[] => [
  ...overview(reading, wording),
  paragraph(...rates(reading, wording)),
  ...categories(reading, wording),
];

function overview(reading: Reading, wording: Wording): readonly Block[] {
  const { data } = reading;
  const undecided = reading.count('received') - reading.count('valid') - reading.count('invalid');
  const byRespondent = data.figures
    .filter(
      ({ definition, narrowed, numerator }) =>
        definition.id === 'valid' && narrowed?.dimension === 'respondentType' && numerator > 0,
    )
    .map((figure) => wording.cases(figure.narrowed?.of.names[reading.language] ?? '', reading.link(figure)));
  const refunds = reading.figure('refunds');
  return wording
    .overview({
      data,
      counted: (id) => reading.link(reading.figure(id)),
      undecided,
      byRespondent,
      money: moneyOf(reading, wording),
      ...(refunds.amounts.length > 0 && {
        refunds: reading.link(refunds, refunds.amounts.map(wording.money).join(' + ')),
      }),
    })
    .map((runs) => paragraph(...runs));
}

/** Fines and confiscations are two figures; their sum is told with its reckoning, as offices do, where it is of one currency. */
function moneyOf(reading: Reading, wording: Wording): Parameters<Wording['overview']>[0]['money'] {
  const [fines, confiscations] = [reading.figure('fines'), reading.figure('confiscations')];
  const [together, another] = sums([...fines.amounts, ...confiscations.amounts]);
  if (together === undefined || another !== undefined) return undefined;
  const byCase = reading.data.cases
    .filter(({ account }) => isPenal(account))
    .flatMap(({ account }) => penaltiesOf(account));
  const [told] = sums(byCase);
  const inWords = (figure: ReportFigure): Run =>
    reading.link(figure, wording.money(figure.amounts[0] ?? nothing(together.currency)));
  return {
    fines: inWords(fines),
    confiscations: inWords(confiscations),
    together,
    // Cases that are not told would be missing in the reckoning.
    byCase: told !== undefined && plus(told, nothing(together.currency)).amount === together.amount ? byCase : [],
  };
}

/** In the manner of 篇八, each with its numerator and denominator: of what, is never left open. A rate without a base is not told. */
function rates(reading: Reading, wording: Wording): readonly Run[] {
  const told = reading.data.figures
    .filter(({ narrowed, denominator, value }) => narrowed === undefined && denominator !== null && value !== null)
    .map((figure) => {
      const sample =
        figure.interval === null ? '' : wording.sample(figure.n ?? 0, figure.interval.low, figure.interval.high);
      const reckoning = `${String(figure.numerator)}/${String(figure.denominator ?? 0)}${sample}`;
      return wording.rate(nameOf(reading, figure), reading.link(figure), reckoning);
    });
  return [...wording.listed(told), wording.language === 'zh' ? '。' : '.'];
}

function categories(reading: Reading, wording: Wording): readonly Block[] {
  const [matter, ...heads] = wording.categories;
  const total = heads.pop() ?? '';
  const codes = reading.data.words.categories
    .map(({ code }) => code)
    .filter((code) => hasFigure(reading, 'received', code));
  const shown = codes.filter((code) => reading.count('received', 'category', code) > 0);
  if (shown.length === 0) return [];
  const cells = (narrowed: string | undefined): readonly (readonly Run[])[] =>
    BY_CATEGORY.map((id) => [
      reading.link(reading.figure(id, narrowed === undefined ? undefined : { dimension: 'category', code: narrowed })),
    ]);
  // Where only the commonest matters are figures of the report, the rows do not make the total.
  const whole =
    shown.reduce((sum, code) => sum + reading.count('received', 'category', code), 0) === reading.count('received');
  return [
    {
      kind: 'table',
      head: [matter, ...heads],
      rows: [
        ...shown.map((code) => [[reading.word('categories', code)], ...cells(code)]),
        ...(whole ? [[[total], ...cells(undefined)]] : []),
      ],
    },
  ];
}
