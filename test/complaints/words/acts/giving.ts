import type { ComplaintCommand } from '../../../../src/complaints/command-entry';
import type { Role } from '../../../../src/kernel/roles';
import { validated } from '../../../../src/validation/validated';
import type { Attempt } from '../../../support/given';

/** Who gives a command: `by` is the unit's code. */
export interface Giver {
  readonly by?: string;
  readonly clerk?: string;
  readonly as?: Role;
  readonly asRecorded?: boolean;
}

/** The word for a command: a plain example of it, changed where the test says so, and checked as an HTTP body would be. */
export const act =
  <Command extends ComplaintCommand>(type: new () => Command, example: Partial<Command> = {}) =>
  (said?: Omit<Partial<Command>, keyof Giver> & Giver): Attempt => {
    const { by = 'shaoguan', clerk = 'clerk-1', as, asRecorded = false, ...changed }: Giver = said ?? {};
    return { command: validated(type, { ...example, ...changed }), by, clerk, role: as, asRecorded };
  };
