import type { RecordedEvent } from '../../src/kernel/event';

/** The fault of one projection: its function threw, it met an event it does not know, or its rows do not fit their table. */
export class ProjectionFault extends Error {
  constructor(
    readonly projection: string,
    cause: unknown,
    /** The event that it could not take; unknown when only the database refused the rows. */
    readonly event?: RecordedEvent,
  ) {
    const at =
      event === undefined
        ? ''
        : ` at ${event.type} (${event.stream} version ${event.version}, position ${event.position})`;
    super(`${projection}${at}: ${messageOf(cause)}`, { cause });
    this.name = 'ProjectionFault';
  }

  /** The fault that another thread has put into words. */
  static told(projection: string, message: string): ProjectionFault {
    return Object.assign(new ProjectionFault(projection, undefined), { message });
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

// Data that does not fit, a constraint, a missing table or column, raised by a trigger; all else is the server's trouble.
const FAULTY_STATE = /^(21|22|23|42|P0)/;

/** Whether an error of the database speaks of the rows rather than of the server. */
export const isAboutRows = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && FAULTY_STATE.test(error.code);
