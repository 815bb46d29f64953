import type { Envelope } from '../../src/commands/envelope';
import { StreamWriter, type Decision, type Subject } from '../../src/commands/stream-writer';
import type { NewEvent } from '../../src/kernel/event';
import { Refusal } from '../../src/kernel/refusal';
import { MemoryLog } from '../support/memory-log';

export const caller = { id: 'clerk-1', role: 'handler', unit: 'shaoguan' };
/** A stream of texts. */
export const diary: Subject<readonly string[]> = {
  streamOf: (id) => `diary-${id}`,
  initial: [],
  apply: (state, { data }) => [...state, (data as { text: string }).text],
};

export const wrote = (text: string): NewEvent => ({ type: 'Wrote', v: 1, data: { text } });

/** The wish to write a text down. */
export const decision = (
  text: string,
  envelope: Partial<Envelope> = {},
  decide: Decision<readonly string[]>['decide'] = () => [wrote(text)],
): Decision<readonly string[]> => ({
  id: 'one',
  envelope: { caller, ...envelope },
  asked: { command: 'Write', content: { text } },
  occurredAt: '2026-03-02T09:00:00+08:00',
  decide,
});

/** A decision that waits until `count` of them have read the stream: a race that is always one. */
export function meeting(count: number) {
  let go: () => void = () => undefined;
  const everyone = new Promise<void>((resolve) => (go = resolve));
  let arrived = 0;
  return (text: string) => async (): Promise<NewEvent[]> => {
    if (++arrived === count) go();
    await everyone;
    return [wrote(text)];
  };
}

/** A writer over an empty log. */
export function desk() {
  const log = new MemoryLog();
  const streams = new StreamWriter(log);
  return {
    log,
    streams,
    write: (...said: Parameters<typeof decision>) => streams.write(diary, decision(...said)),
    begin: (...said: Parameters<typeof decision>) => streams.begin(diary, decision(...said)),
    texts: async () => (await streams.load(diary, 'one')).state,
  };
}
/** The refusal of a key that was used for something else. */
export const reused = { code: 'idempotency-key-reused' };
/** A decision that refuses. */
export const no = (): never => {
  throw new Refusal('already-executed');
};
