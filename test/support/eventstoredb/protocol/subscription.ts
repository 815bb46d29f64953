import { randomUUID } from 'node:crypto';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { DoubleState } from '../double-state';
import {
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  streamNameOf,
  tooSlow,
  unavailable,
} from './messages';
import { send, type ReadCall } from './backpressure';
import { matchesOf, type Matches } from './filter';
import type { StoredLog } from '../stored-log';

const SEARCH_WINDOW = 32;

/** A subscription to a stream or to the whole log: catches up, says so, goes on as events arrive. */
export async function subscribe(call: ReadCall, state: DoubleState, options: ReadReq.Options): Promise<void> {
  state.seen.subscriptions++;
  await new Subscription(call, state, options).run();
}

class Subscription {
  private readonly matches: Matches;
  private readonly checkpointEvery: number;
  private wake: () => void = () => undefined;
  private arrived = false;
  /** Position of the last event that was looked at. */
  private seen: number;
  private sinceCheckpoint = 0;
  private ended = false;
  private silent = false;

  constructor(
    private readonly call: ReadCall,
    private readonly state: DoubleState,
    options: ReadReq.Options,
  ) {
    const filter = options.getFilter();
    const window = filter?.hasMax() ? filter.getMax() : SEARCH_WINDOW;
    this.checkpointEvery = filter === undefined ? Infinity : window * filter.getCheckpointintervalmultiplier();
    const stream = options.hasStream() ? streamNameOf(options.getStream()?.getStreamIdentifier()) : undefined;
    const ofStream: Matches = streamMatcher(stream, Number(options.getStream()?.getRevision()), options);
    const ofFilter = matchesOf(options);
    this.matches = (event) => ofStream(event) && ofFilter(event);
    this.seen = startOf(state.log, options);
  }

  async run(): Promise<void> {
    const stopListening = [
      this.state.log.onArrival(() => this.ring()),
      this.state.faults.onDrop(() => this.end(() => this.call.emit('error', unavailable()))),
    ];
    this.call.on('cancelled', () => this.end(() => undefined));
    await this.say(confirmationMessage(randomUUID()));
    await this.catchUp();
    await this.say(caughtUpMessage());
    while (!this.isOver()) {
      await this.arrival();
      if (this.behind() > this.state.faults.liveSubscriptionsMayLag) this.end(() => this.call.emit('error', tooSlow()));
      await this.catchUp();
    }
    for (const stop of stopListening) stop();
  }

  private async catchUp(): Promise<void> {
    for (;;) {
      const event = this.state.log.at(this.state.log.indexFrom(this.seen + 1));
      if (event === undefined || this.isOver()) return;
      this.seen = event.commit;
      if (this.matches(event)) await this.say(eventMessage(event));
      if (++this.sinceCheckpoint < this.checkpointEvery) continue;
      this.sinceCheckpoint = 0;
      await this.say(checkpointMessage(event));
    }
  }

  private behind(): number {
    return this.state.log.size - this.state.log.indexFrom(this.seen + 1);
  }

  private async say(message: ReadResp): Promise<void> {
    if (this.state.faults.subscriptionsAreSilent) this.silent = true;
    if (this.isOver() || this.silent) return;
    await send(this.call, message, this.state);
  }

  private async arrival(): Promise<void> {
    if (!this.arrived && !this.isOver()) await new Promise<void>((resolve) => (this.wake = resolve));
    this.arrived = false;
  }

  private ring(): void {
    this.arrived = true;
    this.wake();
  }

  private isOver(): boolean {
    return this.ended || this.call.cancelled;
  }

  private end(lastWord: () => void): void {
    if (this.ended) return;
    this.ended = true;
    lastWord();
    this.ring();
  }
}

function streamMatcher(stream: string | undefined, revision: number, options: ReadReq.Options): Matches {
  if (stream === undefined) return () => true;
  const after = options.getStream()?.hasStart() || Number.isNaN(revision) ? -1 : revision;
  return (event) => event.stream === stream && event.revision > after;
}

/** The server steps over the first event at or after the given position, whether it is the one that was meant or not. */
function startOf(log: StoredLog, options: ReadReq.Options): number {
  const all = options.getAll();
  if (all?.hasEnd() || options.getStream()?.hasEnd()) return log.at(log.size - 1)?.commit ?? 0;
  if (all === undefined || all.hasStart()) return 0;
  const position = Number(all.getPosition()?.getCommitPosition());
  return log.at(log.indexFrom(position))?.commit ?? position;
}
