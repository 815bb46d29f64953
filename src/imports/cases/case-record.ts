import { complaintStream } from '../../complaints/complaint.events';
import type { EventLog, FactToAppend } from '../../event-log/event-log';
import { uuidOf } from '../../kernel/ids';

/** A fact of a case with who and when: both are known of every fact that is taken over. */
export type CaseFact = Required<FactToAppend>;

/** Records the whole case in one append; false when it was there already. `Conflict` when the stream holds something else. */
export async function recordCase(log: EventLog, id: string, facts: readonly CaseFact[], run: string): Promise<boolean> {
  const [first] = facts;
  if (!first) throw new TypeError(`the case ${id} has no facts`);
  const { actor, occurredAt } = first;
  const context = { commandId: commandIdOf(id), correlationId: run, actor, occurredAt };
  const { repeated } = await log.append(complaintStream(id), 0, facts, context);
  return !repeated;
}

/** Whether `recordCase` would find it there. */
export async function isRecorded(log: EventLog, id: string): Promise<boolean> {
  for await (const { meta } of log.read(complaintStream(id))) return meta.commandId === commandIdOf(id);
  return false;
}

const commandIdOf = (id: string): string => uuidOf(`import|${id}`);
