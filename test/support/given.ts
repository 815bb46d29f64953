import type { Circumstances } from '../../src/complaints/deciding/circumstances.rules';
import { loadCalendars } from '../../src/calendar/load-calendars';
import { newComplaint, type Complaint } from '../../src/complaints/complaint';
import type { ComplaintEventType } from '../../src/complaints/complaint.events';
import type { ComplaintCommand } from '../../src/complaints/command-entry';
import { entryOf } from '../../src/complaints/complaint-commands';
import { applyToComplaint } from '../../src/complaints/complaint.subject';
import { decideComplaint } from '../../src/complaints/deciding/decide.rules';
import { wordsOf } from '../../src/http/problems/problem-kinds';
import { sha256 } from '../../src/kernel/hash';
import type { Actor, RecordedEvent } from '../../src/kernel/event';
import type { FactToAppend } from '../../src/event-log/event-log';
import { NotFound, Refusal } from '../../src/kernel/refusal';
import type { RefusalCode } from '../../src/kernel/refusals';
import type { Role } from '../../src/kernel/roles';
import { loadRegimes } from '../../src/regimes/loading/load-regimes';
import type { Regime } from '../../src/regimes/regime';
import { isDissolved, lineOf, unitName } from '../complaints/words/organisation';

/** A fact of a case as the log gives it back. */
export type PastFact = Pick<RecordedEvent, 'type' | 'data' | 'meta' | 'stream'>;

/** A command that someone gives: `by` is the code of the unit, `clerk` the person's id. */
export interface Attempt {
  readonly command: ComplaintCommand;
  readonly by: string;
  readonly clerk: string;
  /** In which role; `handler` when left out. */
  readonly role?: Role;
  readonly asRecorded: boolean;
}

/** What a command recorded, by type and data; every fact is in its first schema version. */
export interface Expected {
  readonly type: string;
  readonly data: unknown;
}

export const CASE = '5f0c7c0e-3c1d-4a39-9f3b-0b6a5a2f1c11';
/** Another case, received and nothing more unless a test says what else happened to it. */
export const OTHER_CASE = '0b8a4a3e-6c1f-5d27-8f5e-2f9d5f0c7a02';
/** When a command is given that states no time. */
export const NOW = '2026-03-02T10:00:00+08:00';
export const regimes = loadRegimes();
export const calendar = loadCalendars().on('2026-11-25');

/** The case after these facts. */
export const caseOf = (...facts: readonly PastFact[]): Complaint => facts.reduce(applyToComplaint, newComplaint);

/** SHA-256 of a file that nobody handed in. */
export const NO_FILE = 'f'.repeat(64);
const isStored = (sha256: string): boolean => sha256 !== NO_FILE;

/** What a rule knows beside its command and the case. */
export const circumstances = (
  caller: Actor,
  now = NOW,
  regime = regimes.pinned({ id: 'tourism', version: 1 }),
  other: Complaint = { ...newComplaint, received: true },
): Circumstances => {
  const otherCase = (id: string): Complaint | undefined => (id === OTHER_CASE ? other : undefined);
  const { versionsOf } = regimes;
  return {
    caseId: CASE,
    regime,
    versionsOf,
    fingerprint: sha256,
    caller,
    now,
    otherCase,
    isStored,
    lineOf,
    isDissolved,
    unitName,
    calendar,
  };
};

/** The facts that follow from an attempt, as they are given to the log; throws what the rules throw. */
export function factsOf(
  state: Complaint,
  attempt: Attempt,
  changed: Partial<Regime> = {},
  other?: Complaint,
): readonly FactToAppend[] {
  const { command, by, clerk, role = 'handler', asRecorded } = attempt;
  const regime = { ...regimes.pinned(state.received ? state.regime : { id: 'tourism', version: 1 }), ...changed };
  const caller = { id: clerk, role, unit: by };
  const asked = { id: CASE, entry: entryOf(command), command, asRecorded };
  return decideComplaint(asked, state, circumstances(caller, command.at, regime, other));
}

/** The facts that follow from an attempt, as the log will keep them; throws what the rules throw. */
export function decide(
  state: Complaint,
  attempt: Attempt,
  changed: Partial<Regime> = {},
  other?: Complaint,
): readonly Expected[] {
  const facts = factsOf(state, attempt, changed, other);
  expect(facts.map(({ v }) => v)).toEqual(facts.map(() => 1));
  return facts.map(({ type, data }) => ({ type, data: JSON.parse(JSON.stringify(data)) as unknown }));
}

/** `given(received(), accepted()).when(fine({ by: 'ruyuan' })).thenRefused('not-the-holder')` */
export const given = (...facts: readonly PastFact[]) => ({
  when: (attempt: Attempt) => new Outcome(() => decide(caseOf(...facts), attempt)),
  /** As `when`, with the rule pack of the case changed in these points. */
  under: (changed: Partial<Regime>) => ({
    when: (attempt: Attempt) => new Outcome(() => decide(caseOf(...facts), attempt, changed)),
  }),
  /** As `when`, with these facts in the other case. */
  beside: (...others: readonly PastFact[]) => ({
    when: (attempt: Attempt) => new Outcome(() => decide(caseOf(...facts), attempt, {}, caseOf(...others))),
  }),
});

class Outcome {
  constructor(private readonly decision: () => readonly Expected[]) {}

  thenRecordedTypes(...types: readonly ComplaintEventType[]): void {
    expect(this.decision().map(({ type }) => type)).toEqual(types);
  }

  /** What was recorded, for a test that looks at part of it. */
  facts(): readonly Expected[] {
    return this.decision();
  }

  thenRecorded(expected: readonly Expected[]): void {
    expect(this.decision()).toStrictEqual(expected);
  }

  /** One fact of this type, with at least this in its data. */
  thenRecordedOne(type: ComplaintEventType, data: object): void {
    const recorded = this.decision();
    expect(recorded.map((fact) => fact.type)).toEqual([type]);
    expect(recorded[0]?.data).toMatchObject(data);
  }

  /** Also sees to it that the words of the refusal can be filled from its facts, in both languages. */
  thenRefused(code: RefusalCode, facts?: Refusal['facts']): void {
    const refusal = this.failure();
    expect(refusal).toBeInstanceOf(Refusal);
    if (!(refusal instanceof Refusal)) return;
    expect(refusal.code).toBe(code);
    if (facts) expect(refusal.facts).toMatchObject(facts);
    for (const language of ['zh', 'en'] as const) {
      expect(wordsOf(refusal.code, refusal.facts, language)).not.toMatch(/[{}]|undefined|\[object/);
    }
  }

  thenNotFound(): void {
    const failure = this.failure();
    expect(failure).toBeInstanceOf(NotFound);
    expect(failure).toMatchObject({ what: 'complaint', id: CASE });
  }

  private failure(): unknown {
    try {
      return { recorded: this.decision() };
    } catch (error) {
      return error;
    }
  }
}
