import type { Responsibility } from '../../complaints/handling/handling.events';
import { clause } from '../../documents/content/phrases.rules';
import { plusDays } from '../../kernel/day';
import type { Measure } from '../worsening/worsened.rules';
import { grouped } from './reading';
import type { Run } from './report';
import { moneyEn, toldCaseEn } from './told-case.en';
import type { OverviewParts, Wording } from './wording';

const RESPONSIBILITIES: Readonly<Record<Responsibility, string>> = {
  violation: 'violation or dereliction',
  mistake: 'ordinary mistake',
  'service-shortfall': 'shortfall of service',
  product: 'product',
  misunderstanding: 'misunderstanding',
  none: 'nobody’s',
};
const MEASURES: Readonly<Record<Measure, string>> = {
  received: 'more complaints',
  'valid-complaints': 'a higher share of valid complaints',
  'on-time-closing': 'fewer closed in time',
  satisfaction: 'less satisfaction',
};

const listed = (items: readonly (readonly Run[])[]): readonly Run[] =>
  items.flatMap((item, index) => (index === 0 ? item : [', ', ...item]));

function overview({
  data,
  counted,
  undecided,
  byRespondent,
  money,
  refunds,
}: OverviewParts): readonly (readonly Run[])[] {
  return [
    [
      `From ${data.from} to ${plusDays(data.to, -1)} complaints received: `,
      counted('received'),
      '; accepted: ',
      counted('accepted'),
      '; closed: ',
      counted('closed'),
      '. Valid: ',
      counted('valid'),
      ' (with administrative penalties: ',
      counted('penalised'),
      '); invalid: ',
      counted('invalid'),
      undecided > 0 ? `; without a finding yet: ${String(undecided)}.` : '.',
    ],
    ...(byRespondent.length > 0 ? [['Valid by whom they are about: ', ...listed(byRespondent), '.']] : []),
    ...(money === undefined ? [] : [sumsOfMoney(money)]),
    ...(refunds === undefined ? [] : [['Refunds and compensations: ', refunds, '.']]),
  ];
}

function sumsOfMoney({ fines, confiscations, together, byCase }: NonNullable<OverviewParts['money']>): readonly Run[] {
  const reckoning = byCase.map(({ amount }) => grouped(amount)).join(' + ');
  const byCases = byCase.length > 1 ? `; by case: ${reckoning} = ${grouped(together.amount)}` : '';
  return [
    'Money fined: ',
    fines,
    '; confiscated: ',
    confiscations,
    `; fines and confiscations came to ${moneyEn(together)} in all${byCases}.`,
  ];
}

export const en: Wording = {
  language: 'en',
  title: ({ kind, regime }) =>
    `${regime.names.en}: ${kind === 'work-summary' ? 'summary of the work' : 'quarterly analysis'}`,
  period: ({ from, to }) => `(${from} to ${plusDays(to, -1)})`,
  day: (day) => day,
  wholeInstallation: 'All units',
  money: moneyEn,
  cases: (name, link) => [`${name} `, link],
  listed,
  section: (ordinal, title) => `${String(ordinal)}. ${title}`,
  group: (ordinal, type, count) => [`(${String(ordinal)}) About: ${type} – `, count],
  titles: {
    overview: 'Overview',
    valid: 'Valid complaints',
    invalid: 'Invalid complaints',
    causes: 'Causes',
    typical: 'Typical cases',
    'weak-links': 'Weak links',
    repeated: 'Repeated complaints',
    pairs: 'Shortcomings and improvements',
    promises: 'Promises not yet kept',
    measures: 'Measures',
    plans: 'What comes next',
  },
  overview,
  categories: ['Matter', 'Received', 'Valid', 'Invalid', 'Total'],
  invalid: (count, parts) => ['Invalid: ', count, ' – ', ...parts, '.'],
  rate: (name, printed, reckoning) => [`${name} `, printed, ` (${reckoning})`],
  sample: (n, low, high) => `, ${String(n)} answers, 95 % interval ${low}–${high} %`,
  told: toldCaseEn,
  untold: (confidential, others) => {
    const said = [
      ...(confidential > 0 ? [`${String(confidential)} confidential`] : []),
      ...(others > 0 ? [`${String(others)} more`] : []),
    ];
    return said.length === 0 ? undefined : `Counted and not told one by one: ${said.join(', ')}.`;
  },
  responsibilities: (counts) =>
    `Of the allegations upheld in the cases told above, whose fault it was: ${counts.map(([of, count]) => `${RESPONSIBILITIES[of]} ${String(count)}`).join(', ')}.`,
  typical: (caseNumber, reason, lesson) => [
    caseNumber,
    `: ${clause(reason)}.${lesson === undefined ? '' : ` Lesson: ${clause(lesson)}.`}`,
  ],
  pair: (caseNumber, shortcoming, improvement) => [
    `Shortcoming: ${clause(shortcoming)}; improvement: ${clause(improvement)} (`,
    caseNumber,
    ').',
  ],
  worsened: ({ worsened: { before, comparisons, level, found } }) =>
    `Number of complaints, share of valid ones, closing in time and satisfaction of each matter and unit, against the period before (${before.from} to ${plusDays(before.to, -1)}): ${String(comparisons)} comparisons by exact tests with Holm’s correction, at a level of ${level}. ` +
    (found.length === 0 ? 'Nothing worsened beyond chance.' : 'Worse beyond chance:'),
  worsenedFigure: (measure, name, now, before, chance) =>
    `${name}: ${MEASURES[measure]}, now ${now}, before ${before} (corrected chance ${chance}).`,
  promise: (caseNumber, on, description, expires) => [
    caseNumber,
    `: promised on ${on} “${clause(description)}”${expires === undefined ? '' : `, good until ${expires}`}, not recorded as kept.`,
  ],
  repeated: (caseNumber, earlier) => [caseNumber, `: same person and matter as ${earlier}.`],
  none: {
    valid: 'There was no valid complaint.',
    invalid: 'There was no invalid complaint.',
    typical: 'No case was marked as typical.',
    pairs: 'No shortcoming was recorded.',
    promises: 'No promise is open.',
    repeated: 'No complaint was repeated.',
  },
  notesTitle: 'Figures',
  notesHead: ['Figure', 'Value', 'Reckoning', 'Definition and cases'],
  basis: ({ position, asOfDay, calendarVersion, taxonomyVersion }) => [
    `As of position ${position} of the log${asOfDay === null ? '' : ` (${asOfDay})`}; of the cases received in the period (cohort).`,
    `Calendar version ${String(calendarVersion)}${taxonomyVersion === null ? '' : `, list of categories version ${String(taxonomyVersion)}`}.`,
  ],
  issued: (issuer, day) => `${issuer}, ${day}`,
};
