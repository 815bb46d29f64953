import type { EventLog } from '../src/event-log/event-log';
import { canonicalJson, sha256 } from '../src/kernel/hash';
import { newIdInTime } from '../src/kernel/ids';
import { Conflict } from '../src/kernel/refusal';
import { projectionStream } from './runtime/rebuild/record/rebuild.events';
import type { RecordFact } from './runtime/rebuild/record/rebuild-record';

/** Appends what becomes of the rebuilds of a read model to the stream of it. Throws what the log throws. */
export const factsInLog =
  (log: EventLog): RecordFact =>
  async (name, fact, { rebuild, actor }) => {
    const stream = projectionStream(name);
    const context = {
      commandId: newIdInTime(),
      commandHash: sha256(canonicalJson(fact)),
      correlationId: rebuild,
      actor,
      occurredAt: new Date().toISOString(),
    };
    for (;;)
      try {
        let version = 0;
        for await (const event of log.read(stream)) version = event.version;
        await log.append(stream, version, [fact], context);
        return;
      } catch (error) {
        // Another program has recorded something of it meanwhile.
        if (!(error instanceof Conflict)) throw error;
      }
  };
