import type { Counted } from '../../src/figures/counted.rules';
import type { CaseFactsRow, KnownLimit } from '../case-facts/case-facts.row';
import type { PlainRow } from '../runtime/definition/operation';

type Facts = PlainRow<CaseFactsRow>;
type Once = (figure: Counted, on: string | null | undefined, detail?: string) => void;

/** Outcomes by which the matter itself came to an end. */
const SETTLED: ReadonlySet<string | null> = new Set(['settled', 'explained', 'penalised']);

/** What is counted of a case for the figures that are made of several counts; each on the day of what it is a part of. */
export function partsOf(facts: Facts, once: Once): void {
  const { receivedOn, acceptedOn, closedOn } = facts;
  if (acceptedOn === null) once('closedUnaccepted', closedOn);
  if (facts.reached === true) once('closedReached', closedOn);
  if (acceptedOn !== null && closedOn !== null) {
    if (!SETTLED.has(facts.outcome)) once('closedUnsettled', closedOn);
    else if (facts.holder !== facts.acceptedBy) once('settledElsewhere', closedOn);
  }
  if (facts.reopenings > 0) once('reopened', receivedOn);
  if (facts.reopenings > 0 && closedOn === null) once('openAgain', receivedOn);
  if (facts.returns > 0) once('returned', facts.transferredOn);
  if (facts.duplicateOf !== null) once('repeated', receivedOn);
  if (facts.extensions > 0) once('extended', acceptedOn);
  if (facts.urgings > 0) once('urged', receivedOn);
  limitParts(facts, once);
}

function limitParts({ limits: { decision, transfer, closing }, reopenings }: Facts, once: Once): void {
  if (decision) once('decisionDue', ...due(decision));
  if (transfer) once('transferDue', ...due(transfer));
  if (closing) closingParts(closing, reopenings > 0, once);
}

/** Whether limits that changed are counted as they were: most of what is told of a limit while it runs changes no figure. */
export function areCountedAlike(before: Facts, now: Facts): boolean {
  for (const fact in now)
    if (fact !== 'limits' && now[fact as keyof Facts] !== before[fact as keyof Facts]) return false;
  return limitsCounted(before) === limitsCounted(now);
}

function limitsCounted(facts: Facts): string {
  let counted = '';
  const once: Once = (figure, on, detail) => (counted += on === null ? '' : `${figure} ${on} ${detail};`);
  limitParts(facts, once);
  return counted;
}

/** Nothing is told of a limit while it runs and was not missed: whether it is kept shows when it is over. */
function due(limit: KnownLimit): [string | null, string] {
  if (limit.gone || (limit.kept === undefined && !limit.missed)) return [null, ''];
  return [limit.dueOn, keptOf(limit.kept)];
}

function closingParts(limit: KnownLimit, reopened: boolean, once: Once): void {
  const { gone, kept, keptFirst, missed, due: last, first, dueOn, firstOn } = limit;
  if (gone) return;
  const prolonged = last !== first;
  if (kept !== undefined || missed || reopened)
    once('closingDue', dueOn, `${prolonged ? 'prolonged-' : ''}${keptOf(kept)}`);
  if (prolonged) once('closingFirstDue', firstOn, keptOf(keptFirst));
}

const keptOf = (kept: boolean | undefined): string => (kept === undefined ? 'open' : kept ? 'in-time' : 'late');
