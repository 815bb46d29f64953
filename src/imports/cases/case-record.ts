import { complaintStream } from '../../complaints/complaint.events';
import type { EventLog } from '../../event-log/event-log';
import type { EventContext } from '../../kernel/event';
import { uuidOf } from '../../kernel/ids';
import type { CasePart } from './decide-case';

/**
 * Records what is missing of the case; false when it was there already. A run that is cut off inside a case leaves its
 * first facts in the log, and the same file again adds the others. `Conflict` when someone acted on it in between.
 */
export async function recordCase(log: EventLog, id: string, parts: readonly CasePart[], run: string): Promise<boolean> {
  let version = 0;
  let added = false;
  for (const [index, { events, actor, occurredAt }] of parts.entries()) {
    const context: EventContext = { commandId: commandIdOf(id, index), correlationId: run, actor, occurredAt };
    const { repeated } = await log.append(complaintStream(id), version, events, context);
    version += events.length;
    added ||= !repeated;
  }
  return added;
}

/** Whether `recordCase` would find everything there. */
export async function isRecorded(log: EventLog, id: string, parts: readonly CasePart[]): Promise<boolean> {
  const commands = new Set<string>();
  for await (const { meta } of log.read(complaintStream(id))) commands.add(meta.commandId);
  return parts.every((_part, index) => commands.has(commandIdOf(id, index)));
}

const commandIdOf = (id: string, part: number): string => uuidOf(`import|${id}|${part}`);
