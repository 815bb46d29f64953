import type { ComplaintEventType, ComplaintShapes } from '../../../src/complaints/complaint.events';
import { chinaTime, momentOf } from '../../../src/kernel/day';
import { observedAfter, type Observed, type ObservedFact } from '../../../projections/case-signals/observed.rules';
import type { ObservedCase } from '../../../projections/case-signals/hints.rules';

const DAY = 86_400_000;
/** 2026-01-05 00:00 in China. */
const BEGIN = momentOf('2026-01-05T00:00:00+08:00');

/** `days` and hours after the beginning of the history. */
export const at = (days: number, hours = 10): string => chinaTime(BEGIN + days * DAY + hours * 3_600_000);

interface Said {
  readonly unit?: string;
  readonly role?: string;
  readonly foundBy?: readonly string[];
}

export const happened = <Type extends ComplaintEventType>(
  type: Type,
  when: string,
  data: Partial<ComplaintShapes[Type]> = {},
  { unit = 'ruyuan', role = 'handler', foundBy }: Said = {},
): ObservedFact => ({ type, data, at: when, actor: { id: 'clerk', role, unit }, foundBy });

export const received = (when: string, person = '!t1', name = '某旅行社', unit = 'ruyuan'): ObservedFact =>
  happened(
    'ComplaintReceived',
    when,
    {
      regime: { id: 'tourism', version: 1 },
      category: 'ticketing',
      respondents: [{ type: 'travel-agency', name }],
      receivingUnit: unit,
    },
    { foundBy: ['~narrative', person], unit },
  );

export const observed = (caseId: string, ...facts: readonly ObservedFact[]): ObservedCase => {
  const seen = facts.reduce<Observed | undefined>(observedAfter, undefined);
  if (!seen) throw new Error(`${caseId} was never received`);
  return { caseId, ...seen };
};

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How honest offices work: at what hours they close, and how soon a case is reopened at the earliest. */
export interface Habits {
  /** The hours of the day in which something is done, from and to. */
  readonly hours: readonly [number, number];
  /** Share of the replies that are taken from a template. */
  readonly templated: number;
  /** Days before the due date at which more time is granted, at least. */
  readonly extendedBefore: number;
  /** Days after the closing after which a case is reopened, at least. */
  readonly reopenedAfter: number;
}

const pad = (number: number): string => String(number).padStart(6, '0');

/** Cases of three units over half a year, each handled as it should be, with everything that happens by chance. */
export function honestCases(
  count: number,
  seed: number,
  { hours, templated, extendedBefore, reopenedAfter }: Habits,
): ObservedCase[] {
  const random = chance(seed);
  const between = (from: number, to: number): number => from + random() * (to - from);
  const hour = (): number => between(...hours);
  return Array.from({ length: count }, (_none, index) => {
    const unit = `unit-${Math.floor(between(0, 3))}`;
    const begin = Math.floor(between(0, 150));
    const limit = Math.floor(between(5, 30));
    const person = `!t${pad(Math.floor(between(0, count * 2)))}`;
    const facts = [received(at(begin, hour()), person, `某旅行社${Math.floor(between(0, 200))}`, unit)];
    const by = { unit };
    const setDue = (days: number): ObservedFact =>
      happened('DeadlineSet', at(begin), { limit: 'handle', until: 'closing', due: at(begin + days + 1, 0) }, by);
    facts.push(setDue(limit));
    const isExtended = random() < 0.1 && limit > extendedBefore;
    if (isExtended) {
      const granted = at(begin + Math.floor(between(0, limit - extendedBefore)) + 1, hour());
      facts.push(happened('DeadlineExtended', granted, { oldDue: at(begin + limit + 1, 0) }, by), setDue(limit * 2));
    }
    if (random() < 0.3) facts.push(happened('ComplaintTransferred', at(begin, 18), { to: unit }, by));
    if (random() < 0.03) facts.push(happened('TransferReturned', at(begin + 1, hour()), { to: unit }, by));
    // Within the limit, also on its last day.
    const closing = begin + Math.floor(between(1, (isExtended ? limit * 2 : limit) + 1));
    const closedAt = at(closing, hour());
    const likeness = random() < templated ? `template-${unit}-${Math.floor(between(0, 40))}` : `reply-${index}`;
    facts.push(happened('ReplySent', closedAt, { likeness }, by));
    const outcome = random() < 0.03 ? 'withdrawn' : 'settled';
    facts.push(happened('ComplaintClosed', closedAt, { outcome }, by));
    const said = random() < 0.3 ? { unit, role: 'complainant' } : by;
    const calledAt = said === by ? at(closing + 1, hour()) : undefined;
    facts.push(happened('FeedbackRecorded', at(closing + 1, 18), { satisfaction: 'satisfied', calledAt }, said));
    if (random() < 0.02) {
      facts.push(
        happened('ComplaintReopened', at(closing + reopenedAfter + Math.floor(between(0, 60)), hour()), {}, by),
      );
    }
    return observed(pad(index), ...facts);
  });
}
