import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from '../../../kernel/refusal';
import type { Appended } from '../../event-log';
import { backoff, explained, isConnectionLost, isServerTrouble, messageOf } from '../connections';
import { type Answer, appendBatch } from './append-batch';
import { AppendQueue, type WaitingAppend } from './append-queue';
import type { PreparedAppend } from './prepared-append';
import { settleOne } from './settle-one';
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

/** One batch in work at the server, and one at its door, so that it never waits for us while we wait for it. */
const MOST_UNDER_WAY = 2;

/** A batch whose answers are known and not told yet. */
interface Settled {
  tell(): void;
}

/** One per node: appends what waits in batches, each one round trip; a lost connection makes it ask, never guess. */
export class BatchingWriter {
  private readonly queue: AppendQueue;
  /** Sizes of the batches that are under way, oldest first. */
  private readonly underWay: number[] = [];
  private newest: Promise<unknown> = Promise.resolve();
  private sending = false;
  private closed = false;
  private onFinished: () => void = () => undefined;

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
      void this.sendSoon();
    });
  }

  /** Takes nothing more, and resolves when everyone who waits has an answer. */
  async finish(): Promise<void> {
    this.closed = true;
    await new Promise<void>((resolve) => {
      this.onFinished = resolve;
      this.tellIfFinished();
    });
  }

  private async sendSoon(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    // Callers of one turn come together.
    await nextTurn();
    this.sending = false;
    this.sendWhatIsWorth();
    this.tellIfFinished();
  }

  private tellIfFinished(): void {
    if (this.closed && this.queue.isEmpty && this.underWay.length === 0) this.onFinished();
  }

  /** A second batch while one is in work, as soon as it is no smaller: small ones would pay the price of a commit each. */
  private sendWhatIsWorth(untold = 0): void {
    while (!this.queue.isEmpty && this.underWay.length < MOST_UNDER_WAY) {
      const inWork = this.underWay.reduce((sum, size) => sum + size, 0);
      if (this.queue.length < inWork) return;
      // Half of those who are about, so that the others prepare their next appends while the server works.
      const half = Math.ceil((this.queue.length + inWork + untold) / 2);
      const batch = this.queue.takeBatch(Math.max(LEAST_WORTH_HALVING, half)).filter(isInTime);
      if (batch.length > 0) void this.send(batch);
    }
  }

  private async send(batch: readonly WaitingAppend[]): Promise<void> {
    this.underWay.push(batch.length);
    const before = this.newest;
    const settling = this.settle(batch, before);
    this.newest = settling;
    const settled = await settling;
    // In the order of sending, also where a lost connection has mixed it up.
    await before;
    this.underWay.shift();
    const waitsForUs = this.underWay.length === 0;
    this.sendWhatIsWorth(batch.length);
    // A server that has nothing to do is given the next batch before anybody begins to make use of an answer.
    if (waitsForUs && this.underWay.length > 0) await nextTurn();
    settled.tell();
    this.tellIfFinished();
  }

  private async settle(batch: readonly WaitingAppend[], before: Promise<unknown>): Promise<Settled> {
    try {
      const answers = await this.ask(batch, before);
      if (answers.some(({ outcome }) => outcome === 'appended')) this.onAppended();
      return { tell: () => answers.forEach((answer, index) => settleOne(batch[index], answer)) };
    } catch (error) {
      if (batch.length === 1 || error instanceof Unavailable) {
        return { tell: () => batch.forEach(({ reject }) => reject(error)) };
      }
      // One of them is bad; its neighbours must not suffer.
      const [first, second] = [
        await this.settle(batch.slice(0, batch.length / 2), before),
        await this.settle(batch.slice(batch.length / 2), before),
      ];
      return {
        tell: () => {
          first.tell();
          second.tell();
        },
      };
    }
  }

  /**
   * Sends the batch until there is an answer: what landed before is answered as repeated, so asking again is safe. It is
   * sent again only after the batch before it has its answer: what follows on something must not overtake it.
   */
  private async ask(batch: readonly WaitingAppend[], before: Promise<unknown>): Promise<Answer[]> {
    const giveUpAt = Math.max(...batch.map((append) => append.giveUpAt));
    for (let failures = 0; ; failures++) {
      try {
        return await this.tryOnce(batch, giveUpAt - Date.now());
      } catch (error) {
        const inDoubt = batch.some(({ doubtful }) => doubtful);
        if (!isConnectionLost(error) && !(inDoubt && isServerTrouble(error))) throw explained(error);
        await before;
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
      const lost = isConnectionLost(error);
      if (lost) for (const append of batch) append.doubtful = true;
      const isDoubted = lost || (isServerTrouble(error) && batch.some(({ doubtful }) => doubtful));
      if (isDoubted) this.connection.drop(client, messageOf(error));
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
