import type { CaseFactsRow } from '../case-facts/case-facts.row';
import type { PlainRow } from '../runtime/operation';
import type { Counted } from '../../src/figures/counted.rules';

export type Facts = PlainRow<CaseFactsRow>;

/** Something that happened once in a case on a day, and that a figure counts. */
export interface Happening {
  readonly figure: Counted;
  readonly on: string;
  readonly detail?: string;
  readonly respondentType?: string;
  readonly amount?: string;
  readonly currency?: string;
}

/** Everything of a case that figures count. */
export function happeningsOf(facts: Facts): Happening[] {
  const { acceptedOn, declinedOn, upheld, closedOn, acts } = facts;
  const happenings: Happening[] = [];
  const once = (figure: Counted, on: string | null | undefined, detail?: string | null): void => {
    if (on !== null && on !== undefined) happenings.push({ figure, on, detail: detail ?? '' });
  };
  once('received', facts.receivedOn);
  once('accepted', acceptedOn);
  once('declined', declinedOn, facts.declineGround);
  once('transferred', facts.transferredOn);
  if (acceptedOn !== null && upheld === true) once('valid', facts.upheldOn);
  once('invalid', declinedOn ?? (upheld === false ? facts.foundOn : null));
  once('replied', facts.repliedOn);
  once('closed', closedOn, facts.resolution ?? facts.outcome);
  if (facts.answeredInTime === false) once('answeredLate', closedOn);
  once('feedback', facts.feedbackOn, facts.satisfaction);
  once('penalised', acts.find(({ figure }) => figure === 'fines' || figure === 'confiscations')?.on);
  happenings.push(...acts);
  return happenings;
}

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
