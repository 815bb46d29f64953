import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Loaded } from '../commands/recent-streams';
import type { StreamWriter } from '../commands/stream-writer';
import { subjectOf } from '../commands/subject.state';
import { evolveUnit, superiorOf, type Organisation, type RegisteredUnit, type Unit } from './unit';
import { unitStream, type UnitShapes } from './unit.events';

export const unitSubject = subjectOf<Unit, UnitShapes>('a unit', unitStream, undefined, evolveUnit);

/** What there is to know when nobody is asked for. */
const NOBODY: Organisation = { lineOf: () => undefined, isDissolved: () => false, unitName: () => undefined };

/** How long a unit is used as it was read; whoever changes one waits as long before answering. */
export const LEASE_MS = 250;

interface Known {
  readonly loaded: Loaded<RegisteredUnit>;
  readonly freshUntil: number;
}

interface Reading {
  readonly unit: Promise<Unit>;
  readonly freshUntil: number;
}

/**
 * The organisation as the write side sees it, read from the log: at most one read per unit and `LEASE_MS`, however many
 * commands ask. A change is answered only after every node must have read again (`settled`), so that nobody who knows of
 * a change finds a decision taken on what was before it.
 */
export class UnitDirectory {
  private readonly known = new Map<string, Known>();
  private readonly readings = new Map<string, Reading>();

  constructor(
    private readonly streams: StreamWriter,
    private readonly leaseMs = LEASE_MS,
    private readonly now = (): number => performance.now(),
  ) {}

  async find(code: string): Promise<Unit> {
    const known = this.fresh(code);
    if (known) return known;
    const reading = this.readings.get(code);
    if (reading && this.now() < reading.freshUntil) {
      const unit = await reading.unit;
      // That there is no such unit is never believed of somebody else's reading: it may have begun before the registration.
      if (unit) return unit;
    }
    return this.read(code);
  }

  /** The unit and those above it that are still there, lowest first; undefined for an unknown unit. */
  lineOf(code: string): Promise<readonly string[] | undefined> {
    return this.lineAmong(new Map(), code);
  }

  /** What the rules may ask about these units. */
  async organisation(codes: readonly string[]): Promise<Organisation> {
    if (codes.length === 0) return NOBODY;
    const [units, lines] = [new Map<string, Unit>(), new Map<string, readonly string[] | undefined>()];
    // Read together when they must be; mostly all are known, and each promise costs more than the answer.
    const unknown = codes.filter((code) => !this.fresh(code));
    if (unknown.length > 1) await Promise.all(unknown.map((code) => this.find(code)));
    for (const code of codes) if (!lines.has(code)) lines.set(code, await this.lineAmong(units, code));
    return {
      lineOf: (unit) => lines.get(unit),
      isDissolved: (unit) => units.get(unit)?.dissolved !== undefined,
      unitName: (unit) => units.get(unit)?.name,
    };
  }

  /** Of units that were found before and those that are found now, which are added to them. */
  private async lineAmong(units: Map<string, Unit>, code: string): Promise<readonly string[] | undefined> {
    const [line, seen] = [[] as string[], new Set<string>()];
    for (let next: string | undefined = code; next !== undefined && !seen.has(next);) {
      seen.add(next);
      const unit: Unit = units.get(next) ?? this.fresh(next) ?? (await this.find(next));
      if (!unit) return undefined;
      units.set(next, unit);
      if (next === code || !unit.dissolved) line.push(next);
      next = superiorOf(unit);
    }
    return line;
  }

  /** As it was read a moment ago; undefined when it was not. */
  private fresh(code: string): Unit {
    const known = this.known.get(code);
    return known && this.now() < known.freshUntil ? known.loaded.state : undefined;
  }

  /** Resolves when no node can use what a unit was before a change that the log has now. */
  async settled(): Promise<void> {
    const until = performance.now() + this.leaseMs;
    // A timer may ring up to a millisecond too early, and a lease that long would outlast the answer.
    for (let left = this.leaseMs; left > 0; left = until - performance.now()) await pause(left);
  }

  private read(code: string): Promise<Unit> {
    const freshUntil = this.now() + this.leaseMs;
    const unit = this.streams.load(unitSubject, code, this.known.get(code)?.loaded).then(({ state, ...rest }) => {
      if (state) this.known.set(code, { loaded: { ...rest, state }, freshUntil });
      return state;
    });
    const reading = { unit, freshUntil };
    this.readings.set(code, reading);
    const done = (): void => {
      if (this.readings.get(code) === reading) this.readings.delete(code);
    };
    unit.then(done, done);
    return unit;
  }
}
