import { momentOf } from '../../kernel/day';
import type { OfficialCalendar } from '../../calendar/official-calendar.rules';
import type { Actor, NewEvent } from '../../kernel/event';
import { Refusal } from '../../kernel/refusal';
import type { Rule } from '../../kernel/rule';
import type { Regime, Term } from '../../regimes/regime';
import type { Organisation } from '../../units/unit';
import type { Complaint } from '../complaint';
import type { ComplaintEvent, ComplaintEventType, ComplaintShapes } from '../complaint.events';

/** What a rule may know beside its command and the case: it arrives with the command, a rule asks nobody. */
export interface Circumstances extends Organisation {
  readonly caseId: string;
  readonly regime: Regime;
  /** All versions of a regime; none of an unknown one. */
  readonly versionsOf: (regime: string) => readonly Regime[];
  readonly caller: Actor;
  /** When it happens, as stated by whoever acts: ISO 8601 with offset. */
  readonly now: string;
  /** SHA-256 of the receipt code that the complainant gets; only for a receipt, and none for records taken over. */
  readonly receipt?: string;
  /** Of words that may be personal: a hash that nobody can try words against. */
  readonly fingerprint: (text: string) => string;
  /** Whether a file that the command names was handed in. */
  readonly isStored: (sha256: string) => boolean;
  /** Another case that was looked up; undefined for one that there is not. */
  readonly otherCase: (id: string) => Complaint | undefined;
  /** The official days that limits are counted by. */
  readonly calendar: OfficialCalendar;
}

export type ComplaintRule<Command> = Rule<Command, Complaint, Circumstances, ComplaintEvent>;

/** The fact, in its first schema version. */
export const fact = <Type extends ComplaintEventType>(
  type: Type,
  data: ComplaintShapes[Type],
): NewEvent<Type, ComplaintShapes[Type]> => ({
  type,
  v: 1,
  data,
});

/** Refuses a code that the regime does not list. */
export function requireTerm(regime: Regime, field: string, terms: readonly Term[], value: string): void {
  if (terms.some(({ id }) => id === value)) return;
  throw new Refusal('not-in-regime', {
    field,
    value,
    regime: `${regime.id}@${regime.version}`,
    allowed: terms.map(({ id }) => id),
  });
}

/** Refuses a code that is not a registered unit. */
export function requireUnit(unit: string, { lineOf }: Circumstances): readonly string[] {
  const line = lineOf(unit);
  if (!line) throw new Refusal('unknown-unit', { unit });
  return line;
}

/** Refuses a code that is not a registered unit, and a unit that was dissolved: it gets no more cases. */
export function requireStandingUnit(unit: string, circumstances: Circumstances): void {
  requireUnit(unit, circumstances);
  if (circumstances.isDissolved(unit)) throw new Refusal('unit-dissolved', { unit });
}

/** The respondent with this ordinal (from 1), or a refusal. */
export function respondentOf(state: Complaint, respondent: number): Complaint['respondents'][number] {
  const found = state.respondents[respondent - 1];
  if (!found) throw new Refusal('unknown-respondent', { respondent, count: state.respondents.length });
  return found;
}

/** Refuses an agreed time that does not lie after the moment at which it is agreed. */
export function requireLater(agreed: string, now: string): void {
  if (momentOf(agreed) <= momentOf(now)) throw new Refusal('agreed-for-the-past', { agreed, now });
}
