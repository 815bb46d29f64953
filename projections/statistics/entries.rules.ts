import type { CaseFactsRow } from '../case-facts/case-facts.row';
import type { PlainRow } from '../runtime/operation';
import type { Figure } from './figures.rules';
import type { StatisticRow } from './statistic.row';

type Facts = PlainRow<CaseFactsRow>;

/** Something that happened once in a case on a day. */
interface Happening {
  readonly figure: Figure;
  readonly on: string;
  readonly detail?: string;
  readonly respondentType?: string;
  readonly amount?: string;
  readonly currency?: string;
}

interface Entry {
  readonly key: Omit<PlainRow<StatisticRow>, 'count' | 'amount'>;
  readonly numbers: { readonly count: number; readonly amount: string };
}

/** What one case adds to the statistics, in both bases: figures are sums of these over the cases and nothing else. */
export function entriesOf(facts: Facts): Entry[] {
  return happeningsOf(facts).flatMap((happening) => [
    entry('cohort', facts.receivedOn, facts, happening),
    entry('flow', happening.on, facts, happening),
  ]);
}

function happeningsOf(facts: Facts): Happening[] {
  const { acceptedOn, declinedOn, upheld, upheldOn, foundOn, closedOn } = facts;
  const valid = acceptedOn !== null && upheld === true;
  const firstPenalty = facts.acts.find(({ figure }) => figure === 'fines' || figure === 'confiscations');
  return [
    ...once('received', facts.receivedOn),
    ...once('accepted', acceptedOn),
    ...once('declined', declinedOn, facts.declineGround),
    ...once('transferred', facts.transferredOn),
    ...once('valid', valid ? upheldOn : null),
    ...once('invalid', declinedOn ?? (upheld === false ? foundOn : null)),
    ...once('replied', facts.repliedOn),
    ...once('closed', closedOn, facts.resolution ?? facts.outcome),
    ...once('answeredLate', facts.answeredInTime === false ? closedOn : null),
    ...once('feedback', facts.feedbackOn, facts.satisfaction),
    ...once('penalised', firstPenalty?.on ?? null),
    ...facts.acts,
  ];
}

const once = (figure: Figure, on: string | null, detail?: string | null): Happening[] =>
  on === null ? [] : [{ figure, on, detail: detail ?? '' }];

const entry = (basis: 'cohort' | 'flow', day: string, facts: Facts, happening: Happening): Entry => ({
  key: {
    basis,
    day,
    figure: happening.figure,
    unit: facts.unit,
    regime: facts.regime,
    category: facts.category,
    channel: facts.channel,
    kind: facts.kind,
    respondentType: happening.respondentType ?? facts.respondentType,
    detail: happening.detail ?? '',
    currency: happening.currency ?? '',
  },
  numbers: { count: 1, amount: happening.amount ?? '0' },
});
