/** A table of official days that cannot be used, with file and reason for every fault. */
export class FaultyCalendar extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'FaultyCalendar';
  }
}
