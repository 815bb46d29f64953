import { apologyCommands } from './apology/apology.entries';
import { archivingCommands } from './archiving/archiving.entries';
import { clockCommands } from './clock/clock.entries';
import { closingCommands } from './closing/closing.entries';
import { documentCommands } from '../documents/documents.entries';
import type { CommandEntry } from './command-entry';
import { handlingCommands } from './handling/handling.entries';
import { intakeCommands } from './intake/intake.entries';
import { leadershipCommands } from './leadership/leadership.entries';
import { penaltyCommands } from './penalty/penalty.entries';
import { publicCommands } from './public/public.entries';
import { regimeOfCaseCommands } from './regime-of-case/regime-of-case.entries';
import { replyCommands } from './reply/reply.entries';
import { routingCommands } from './routing/routing.entries';

const table = new Map<unknown, CommandEntry>([
  ...intakeCommands,
  ...regimeOfCaseCommands,
  ...routingCommands,
  ...handlingCommands,
  ...apologyCommands,
  ...penaltyCommands,
  ...leadershipCommands,
  ...clockCommands,
  ...replyCommands,
  ...closingCommands,
  ...documentCommands,
  ...archivingCommands,
  ...publicCommands,
]);

/** The entry of a command's class; a class without one is a bug. */
export function entryOf(command: object): CommandEntry {
  const entry = table.get(command.constructor);
  if (!entry) throw new TypeError(`${command.constructor.name} is not a command of the complaint`);
  return entry;
}
