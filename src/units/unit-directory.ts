import { Injectable } from '@nestjs/common';
import { StreamWriter, type Subject } from '../commands/stream-writer';
import type { Unit } from './unit';
import { unitStream, type RecordedUnitEvent } from './unit.events';

export const unitSubject: Subject<Unit> = {
  streamOf: unitStream,
  initial: undefined,
  apply: (_state, event) => (event as RecordedUnitEvent).data,
};

/** The organisation as the write side sees it, read from the log: never behind it. */
@Injectable()
export class UnitDirectory {
  /** A registered unit does not change, so that it need not be read twice. */
  private readonly known = new Map<string, NonNullable<Unit>>();

  constructor(private readonly streams: StreamWriter) {}

  async find(code: string): Promise<Unit> {
    const known = this.known.get(code);
    if (known) return known;
    const { state } = await this.streams.load(unitSubject, code);
    if (state) this.known.set(code, state);
    return state;
  }

  /** The unit and those above it, lowest first; undefined for an unknown unit. */
  async lineOf(code: string): Promise<readonly string[] | undefined> {
    const line: string[] = [];
    for (let next: string | undefined = code; next !== undefined && !line.includes(next);) {
      const unit: Unit = await this.find(next);
      if (!unit) return undefined;
      line.push(next);
      next = unit.parent;
    }
    return line;
  }

  /** `lineOf` of several units, to be asked without waiting. */
  async linesOf(codes: readonly string[]): Promise<(unit: string) => readonly string[] | undefined> {
    const lines = new Map(await Promise.all(codes.map(async (code) => [code, await this.lineOf(code)] as const)));
    return (unit) => lines.get(unit);
  }
}
