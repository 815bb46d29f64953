import { UnitsBelow } from '../../src/units/guidance/units-below.port';
import type { MemoryLog } from './memory-log';

/** Units below a unit as they were registered, read from a log in memory. */
export class BelowInLog extends UnitsBelow {
  constructor(private readonly log: MemoryLog) {
    super();
  }

  anyBelow(unit: string): Promise<boolean> {
    const isBelow = (data: unknown): boolean => (data as { readonly parent?: string }).parent === unit;
    return Promise.resolve(this.log.events.some(({ type, data }) => type === 'UnitRegistered' && isBelow(data)));
  }
}
