import { Injectable } from '@nestjs/common';
import type { EventContext, NewEvent, RecordedEvent } from '../kernel/event';
import { canonicalJson, sha256 } from '../kernel/hash';
import { newId, uuidOf } from '../kernel/ids';
import { Refusal, Stale } from '../kernel/refusal';
import { EventLog } from '../event-log/event-log';
import type { Envelope, Receipt } from './envelope';

/** A kind of stream: its name, and how its facts add up to what the rules need to know. */
export interface Subject<State> {
  readonly streamOf: (id: string) => string;
  readonly initial: State;
  readonly apply: (state: State, event: RecordedEvent) => State;
}

/** One decision on one stream: what was asked, and the pure function that answers it. */
export interface Decision<State> {
  readonly id: string;
  readonly envelope: Envelope;
  /** Name and content of the command(s): equal content under one key is a repetition, other content is refused. */
  readonly asked: unknown;
  readonly occurredAt: string;
  readonly decide: (state: State) => readonly NewEvent[] | Promise<readonly NewEvent[]>;
}

/** The one way in which facts get into the log: load, fold, decide, append at the exact version. */
@Injectable()
export class StreamWriter {
  constructor(private readonly log: EventLog) {}

  /** The stream folded, with its newest version (0 for an unknown stream). */
  async load<State>(
    { streamOf, initial, apply }: Subject<State>,
    id: string,
  ): Promise<{ state: State; version: number; events: RecordedEvent[] }> {
    const events: RecordedEvent[] = [];
    let state = initial;
    for await (const event of this.log.read(streamOf(id))) {
      events.push(event);
      state = apply(state, event);
    }
    return { state, version: events.length, events };
  }

  /**
   * Acts on a stream, new or not. Throws what `decide` throws, `Conflict` when someone was faster, `Stale` when
   * `ifMatch` is not the newest version, `Refusal('idempotency-key-reused')` for a key with other content.
   */
  async write<State>(subject: Subject<State>, decision: Decision<State>): Promise<Receipt> {
    const { id, envelope } = decision;
    const context = this.contextOf(subject, decision);
    const { state, version, events } = await this.load(subject, id);
    const earlier = envelope.key === undefined ? undefined : earlierAnswer(id, events, context);
    if (earlier) return earlier;
    if (envelope.ifMatch !== undefined && envelope.ifMatch !== version) throw new Stale(envelope.ifMatch, version);
    return this.append(subject, decision, context, version, await decision.decide(state));
  }

  /** Begins a stream that should not exist yet: as `write`, without reading what is not there. */
  async begin<State>(subject: Subject<State>, decision: Decision<State>): Promise<Receipt> {
    const context = this.contextOf(subject, decision);
    let events: readonly NewEvent[];
    try {
      events = await decision.decide(subject.initial);
    } catch (refusal) {
      const earlier = await this.answerInLog(subject, decision.id, context);
      if (earlier) return earlier;
      throw refusal;
    }
    return this.append(subject, decision, context, 0, events);
  }

  private async append<State>(
    subject: Subject<State>,
    { id }: Decision<State>,
    context: EventContext,
    expected: number,
    events: readonly NewEvent[],
  ): Promise<Receipt> {
    const { version, position, repeated } = await this.log.append(subject.streamOf(id), expected, events, context);
    if (repeated) await this.answerInLog(subject, id, context);
    return { id, version, position };
  }

  private async answerInLog<State>(
    subject: Subject<State>,
    id: string,
    context: EventContext,
  ): Promise<Receipt | undefined> {
    const { events } = await this.load(subject, id);
    return earlierAnswer(id, events, context);
  }

  private contextOf<State>(
    { streamOf }: Subject<State>,
    { id, envelope, asked, occurredAt }: Decision<State>,
  ): EventContext {
    const commandId =
      envelope.key === undefined ? newId() : uuidOf(`${streamOf(id)}|${envelope.caller.id}|${envelope.key}`);
    return {
      commandId,
      commandHash: sha256(canonicalJson(asked)),
      correlationId: commandId,
      actor: envelope.caller,
      occurredAt,
    };
  }
}

/** The answer the same command got before; refuses another command under the same key. */
function earlierAnswer(
  id: string,
  events: readonly RecordedEvent[],
  { commandId, commandHash }: EventContext,
): Receipt | undefined {
  const last = events.findLast(({ meta }) => meta.commandId === commandId);
  if (!last) return undefined;
  if (last.meta.commandHash !== commandHash) throw new Refusal('idempotency-key-reused');
  return { id, version: last.version, position: last.position };
}
