import type { OfficialCalendar } from '../../calendar/official-calendar.rules';
import { newComplaint, type Complaint } from '../../complaints/complaint';
import { entryOf } from '../../complaints/complaint-commands';
import { complaintStream } from '../../complaints/complaint.events';
import { applyToComplaint } from '../../complaints/complaint.subject';
import { decideComplaint } from '../../complaints/deciding/decide.rules';
import { ReceiveComplaint } from '../../complaints/intake/intake.commands';
import { dayOf, type Day } from '../../kernel/day';
import type { Actor } from '../../kernel/event';
import { Refusal } from '../../kernel/refusal';
import type { Regimes } from '../../regimes/regimes';
import type { Organisation } from '../../units/unit';
import type { RegisterUnit } from '../../units/units.commands';
import type { CaseStep, MappedCase } from '../mappings/mapping';
import type { CaseFact } from './case-record';

export interface CaseCircumstances {
  readonly regimes: Regimes;
  /** Who gives every command, each time for the unit that holds the case then. */
  readonly importer: Pick<Actor, 'id' | 'role'>;
  readonly today: Day;
  readonly calendar: OfficialCalendar;
  /** A hash that nobody can try words against. */
  readonly fingerprint: (text: string) => string;
}

/** The facts of a whole case, decided one command after the other by the rules of the complaint; throws what they throw. */
export function decideCase(id: string, { units, steps }: MappedCase, circumstances: CaseCircumstances): CaseFact[] {
  const organisation = unitsIn(units);
  const facts: CaseFact[] = [];
  let state = newComplaint;
  for (const step of steps) {
    const next = decideStep(id, step, state, { ...circumstances, organisation });
    state = next.reduce((before, fact) => applyToComplaint(before, asRecorded(id, fact)), state);
    facts.push(...next);
  }
  return facts;
}

function decideStep(
  id: string,
  { command, unit, at: occurredAt }: CaseStep,
  state: Complaint,
  {
    regimes,
    importer,
    today,
    calendar,
    fingerprint,
    organisation,
  }: CaseCircumstances & { readonly organisation: Organisation },
): CaseFact[] {
  if (dayOf(occurredAt) > today) throw new Refusal('in-the-future', { at: occurredAt });
  const actor: Actor = { ...importer, unit };
  const regime =
    command instanceof ReceiveComplaint
      ? regimes.inForce(command.regime, dayOf(occurredAt))
      : regimes.pinned(state.regime);
  const asked = { id, entry: entryOf(command), command, asRecorded: true };
  const { versionsOf } = regimes;
  const alone = { caseId: id, versionsOf, otherCase: () => undefined, isStored: () => true, fingerprint };
  const circumstances = { regime, caller: actor, now: occurredAt, calendar, ...alone, ...organisation };
  const events = decideComplaint(asked, state, circumstances);
  return events.map((fact) => ({ actor, occurredAt, ...fact }));
}

/** The fact as the rules will see it in the case; ids and the time of recording are nothing to them. */
const asRecorded = (id: string, { type, data, actor, occurredAt }: CaseFact) => ({
  type,
  data,
  stream: complaintStream(id),
  meta: { commandId: id, correlationId: id, actor, occurredAt, recordedAt: occurredAt },
});

/** The units of the record count as known: they are registered before its case is recorded, and not at all in a dry run. */
function unitsIn(units: readonly RegisterUnit[]): Organisation {
  const parents = new Map(units.map(({ code, parent }) => [code, parent]));
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const lineOf = (unit: string): readonly string[] | undefined => {
    if (!parents.has(unit)) return undefined;
    const line: string[] = [];
    for (let next: string | undefined = unit; next !== undefined && !line.includes(next); next = parents.get(next)) {
      line.push(next);
    }
    return line;
  };
  return { lineOf, isDissolved: () => false, unitName: (unit) => names.get(unit) };
}
