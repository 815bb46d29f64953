import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { Conflict, Unavailable } from '../../../kernel/refusal';
import type { Appended } from '../../event-log';
import { backoff, explained, isConnectionLost, isServerTrouble, messageOf } from '../connections';
import { positionOf } from '../positions';
import { type Answer, appendBatch } from './append-batch';
import { AppendQueue, type WaitingAppend } from './append-queue';
import type { PreparedAppend } from './prepared-append';
import type { WriterConnection } from './writer-connection';

export interface WriterLimits {
  /** Appends that may wait before callers are turned away. */
  readonly maxQueue: number;
  /** Bytes that may wait before callers are turned away. */
  readonly maxQueueBytes: number;
  /** How long one try may take before its connection counts as lost, in milliseconds. */
  readonly answerTimeoutMs: number;
  /** After how long no further try is begun for a caller, in milliseconds. */
  readonly patienceMs: number;
}

/** So few appends go together: two batches would cost more than they win. */
const LEAST_WORTH_HALVING = 8;

/** A batch whose answers are known and not told yet. */
interface Settled {
  readonly appends: number;
  tell(): void;
}

/** One per node: appends what waits in one round trip, then the next batch; a lost connection makes it ask, never guess. */
export class BatchingWriter {
  private readonly queue: AppendQueue;
  private running: Promise<void> | undefined;
  private closed = false;

  /** `onAppended` is called after each batch that added events. */
  constructor(
    private readonly connection: Pick<WriterConnection, 'get' | 'drop'>,
    private readonly limits: WriterLimits,
    private readonly onAppended: () => void,
  ) {
    this.queue = new AppendQueue(limits.maxQueue, limits.maxQueueBytes);
  }

  /** Resolves when the events are durable. Throws `Conflict`, or `Unavailable` with `log-busy`, `log-unreachable` or `outcome-unknown`. */
  append(prepared: PreparedAppend): Promise<Appended> {
    if (this.closed) return Promise.reject(new Unavailable('log-closed', 'the event log is being closed'));
    return new Promise((resolve, reject) => {
      const giveUpAt = Date.now() + this.limits.patienceMs;
      this.queue.add({ prepared, giveUpAt, doubtful: false, resolve, reject });
      this.running ??= this.work();
    });
  }

  /** Takes nothing more, and resolves when everyone who waits has an answer. */
  async finish(): Promise<void> {
    this.closed = true;
    await this.running;
  }

  private async work(): Promise<void> {
    // Callers of one turn come together.
    await nextTurn();
    let untold: Settled | undefined;
    while (untold !== undefined || !this.queue.isEmpty) {
      // Half of those who are about, so that the callers just answered prepare their next appends while the server works.
      const about = this.queue.length + (untold?.appends ?? 0);
      const batch = this.queue.takeBatch(Math.max(LEAST_WORTH_HALVING, Math.ceil(about / 2))).filter(isInTime);
      const settling = batch.length > 0 ? this.settle(batch) : undefined;
      // The batch is on its way to the server before anybody begins to make use of an answer.
      await nextTurn();
      untold?.tell();
      if (untold !== undefined && settling === undefined) await nextTurn();
      untold = await settling;
    }
    this.running = undefined;
  }

  private async settle(batch: readonly WaitingAppend[]): Promise<Settled> {
    try {
      const answers = await this.ask(batch);
      if (answers.some(({ outcome }) => outcome === 'appended')) this.onAppended();
      return { appends: batch.length, tell: () => answers.forEach((answer, index) => settleOne(batch[index], answer)) };
    } catch (error) {
      if (batch.length === 1 || error instanceof Unavailable) {
        return { appends: batch.length, tell: () => batch.forEach(({ reject }) => reject(error)) };
      }
      // One of them is bad; its neighbours must not suffer.
      const [first, second] = [
        await this.settle(batch.slice(0, batch.length / 2)),
        await this.settle(batch.slice(batch.length / 2)),
      ];
      return {
        appends: batch.length,
        tell: () => {
          first.tell();
          second.tell();
        },
      };
    }
  }

  /** Sends the batch until there is an answer: what landed before is answered as repeated, so asking again is safe. */
  private async ask(batch: readonly WaitingAppend[]): Promise<Answer[]> {
    const giveUpAt = Math.max(...batch.map((append) => append.giveUpAt));
    for (let failures = 0; ; failures++) {
      try {
        return await this.tryOnce(batch, giveUpAt - Date.now());
      } catch (error) {
        const inDoubt = batch.some(({ doubtful }) => doubtful);
        if (!isConnectionLost(error) && !(inDoubt && isServerTrouble(error))) throw explained(error);
        this.connection.drop(messageOf(error));
        await pause(Math.min(backoff(failures), Math.max(0, giveUpAt - Date.now())));
        if (Date.now() >= giveUpAt) throw inDoubt ? outcomeUnknown(error) : explained(error);
      }
    }
  }

  private async tryOnce(batch: readonly WaitingAppend[], timeLeftMs: number): Promise<Answer[]> {
    const client = await this.connection.get();
    try {
      const prepared = batch.map((append) => append.prepared);
      const limit = Math.max(1, Math.min(this.limits.answerTimeoutMs, timeLeftMs));
      const answers = await appendBatch(client, prepared, limit);
      return answers.map((answer, index) => (batch[index]?.doubtful ? asFirstTry(answer) : answer));
    } catch (error) {
      if (isConnectionLost(error)) for (const append of batch) append.doubtful = true;
      throw error;
    }
  }
}

function isInTime({ giveUpAt, reject }: WaitingAppend): boolean {
  const inTime = Date.now() < giveUpAt;
  if (!inTime) reject(new Unavailable('log-busy', 'the append has waited too long for its turn'));
  return inTime;
}

/** What lies there exactly as it was sent is the first try, whose answer was lost. */
function asFirstTry(answer: Answer): Answer {
  if (answer.outcome !== 'repeated' || !answer.identical) return answer;
  return { outcome: 'appended', version: answer.version, ordinal: answer.ordinal };
}

const outcomeUnknown = (cause: unknown): Unavailable =>
  new Unavailable(
    'outcome-unknown',
    'the connection was lost and it is not known whether the events were recorded',
    1,
    { cause },
  );

function settleOne(append: WaitingAppend | undefined, answer: Answer): void {
  if (append === undefined) return;
  switch (answer.outcome) {
    case 'appended':
    case 'repeated': {
      const { version, ordinal, outcome } = answer;
      return append.resolve({ version, position: positionOf(ordinal), repeated: outcome === 'repeated' });
    }
    case 'conflict':
      return append.reject(new Conflict(append.prepared.stream, append.prepared.expected, answer.actual));
    case 'elsewhere': {
      const { commandId, stream } = append.prepared;
      return append.reject(new Error(`command ${commandId} for ${stream} was recorded in ${answer.stream} before`));
    }
  }
}
