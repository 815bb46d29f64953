import { LRUCache } from 'lru-cache';
import type { EventContext, Position, RecordedEvent } from '../kernel/event';
import { canonicalJson, sha256 } from '../kernel/hash';
import { Refusal } from '../kernel/refusal';
import type { Receipt } from './envelope';

/** What a command was answered: the place of its last fact, and the hash of what it asked for. */
interface AnsweredCommand {
  readonly hash?: string;
  readonly version: number;
  readonly position: Position;
}

/** A stream folded: its state, its newest version, and what its commands were answered, by command id. */
export interface Loaded<State> {
  readonly state: State;
  readonly version: number;
  readonly answers: Map<string, AnsweredCommand>;
}

/**
 * The streams that were written last. They need not be read again as long as an append at their version succeeds. No `Map` whose
 * oldest entry is deleted: V8 makes its table anew every few entries, and each old table keeps what it held until a great round.
 */
export class RecentStreams {
  private readonly streams: LRUCache<string, Loaded<unknown>>;

  constructor(most = 2_000) {
    this.streams = new LRUCache({ max: most });
  }

  /** One kind of stream has one kind of state: whoever asks knows which. */
  get<State>(stream: string): Loaded<State> | undefined {
    return this.streams.peek(stream) as Loaded<State> | undefined;
  }

  remember(
    stream: string,
    loaded: Loaded<unknown>,
    { commandId, commandHash }: EventContext,
    position: Position,
  ): void {
    // Added to, not copied: an answer that was given stays given, whoever else looks at the same list.
    loaded.answers.set(commandId, { hash: commandHash, version: loaded.version, position });
    this.streams.set(stream, loaded);
  }

  forget(stream: string): void {
    this.streams.delete(stream);
  }
}

/** What the commands of a stream were answered. */
export const answersOf = (events: readonly RecordedEvent[]): Loaded<unknown>['answers'] =>
  new Map(events.map(({ version, position, meta }) => [meta.commandId, { hash: meta.commandHash, version, position }]));

/** The answer the same command got before; refuses another command under the same key. */
export function answerTo(
  { commandId, commandHash }: EventContext,
  { id, asked }: { readonly id: string; readonly asked: unknown },
  { answers }: Loaded<unknown>,
): Receipt | undefined {
  const earlier = answers.get(commandId);
  if (!earlier) return undefined;
  // Commands from before the vault were hashed without a key.
  const isSame = earlier.hash === commandHash || earlier.hash === sha256(canonicalJson(asked));
  if (!isSame) throw new Refusal('idempotency-key-reused');
  return { id, version: earlier.version, position: earlier.position };
}
