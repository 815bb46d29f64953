import type { Counted } from '../../src/figures/counted.rules';
import type { CaseFactsRow } from '../case-facts/case-facts.row';
import type { PlainRow } from '../runtime/definition/operation';
import { partsOf } from './parts.rules';

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
  const happenings: Happening[] = [{ figure: 'received', on: facts.receivedOn, amount: String(facts.partySize) }];
  const once = (figure: Counted, on: string | null | undefined, detail?: string | null): void => {
    if (on !== null && on !== undefined) happenings.push({ figure, on, detail: detail ?? '' });
  };
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
  partsOf(facts, once);
  happenings.push(...acts, ...paidOf(acts));
  return happenings;
}

/** The fines and confiscations of a case that has paid all it owes, in their currency. */
function paidOf(acts: Facts['acts']): Happening[] {
  if (!acts.some(({ figure }) => figure === 'payments')) return [];
  return acts.flatMap((act) => {
    const figure = PAID[act.figure];
    return figure !== undefined && owed(acts, act.currency) <= 0n ? [{ ...act, figure }] : [];
  });
}

const PAID: Readonly<Partial<Record<Counted, Counted>>> = { fines: 'finesPaid', confiscations: 'confiscationsPaid' };

/** What is left to pay of a currency, in hundredths. */
const owed = (acts: Facts['acts'], currency: string | undefined): bigint =>
  acts
    .filter((act) => act.currency === currency)
    .reduce((rest, { figure, amount = '0' }) => {
      if (figure === 'payments') return rest - hundredths(amount);
      return PAID[figure] === undefined ? rest : rest + hundredths(amount);
    }, 0n);

function hundredths(amount: string): bigint {
  const [whole = '0', part = ''] = amount.split('.');
  return BigInt(whole + part.padEnd(2, '0'));
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
  region: facts.region,
  detail: happening.detail ?? '',
  currency: happening.currency ?? '',
});
