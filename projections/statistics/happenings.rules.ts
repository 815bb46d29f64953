import type { CaseFactsRow } from '../case-facts/case-facts.row';
import type { PlainRow } from '../runtime/operation';
import type { Figure } from './figures.rules';

export type Facts = PlainRow<CaseFactsRow>;

/** Something that happened once in a case on a day, and that a figure counts. */
export interface Happening {
  readonly figure: Figure;
  readonly on: string;
  readonly detail?: string;
  readonly respondentType?: string;
  readonly amount?: string;
  readonly currency?: string;
}

/** Everything of a case that figures count. */
export function happeningsOf(facts: Facts): Happening[] {
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

/** Where a happening counts, whatever the day. */
export const dimensionsOf = (facts: Facts, happening: Happening) => ({
  figure: happening.figure,
  unit: facts.unit,
  regime: facts.regime,
  category: facts.category,
  channel: facts.channel,
  kind: facts.kind,
  respondentType: happening.respondentType ?? facts.respondentType,
  detail: happening.detail ?? '',
  currency: happening.currency ?? '',
});
