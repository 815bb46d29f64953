import { Injectable, Optional } from '@nestjs/common';
import type { EventContext, RecordedEvent } from '../kernel/event';
import { canonicalJson, sha256 } from '../kernel/hash';
import { newIdInTime, uuidNear } from '../kernel/ids';
import { Conflict, NotFound, Refusal, Stale } from '../kernel/refusal';
import { contextOf as contextOfFact, EventLog, type FactToAppend } from '../event-log/event-log';
import type { Envelope, Receipt } from './envelope';
import { answersOf, answerTo, RecentStreams, type Loaded } from './recent-streams';

/** What a fact says to the state of its stream. */
export type AppliedEvent = Pick<RecordedEvent, 'type' | 'data' | 'stream'> & { readonly meta: EventContext };

/** A kind of stream: its name, and how its facts add up to what the rules need to know. */
export interface Subject<State> {
  readonly streamOf: (id: string) => string;
  readonly initial: State;
  readonly apply: (state: State, event: AppliedEvent) => State;
  /** Whether little is to come: such a stream is not kept in memory, and read again should it be needed. */
  readonly isOver?: (state: State) => boolean;
}

/** One decision on one stream: what was asked, and the pure function that answers it. */
export interface Decision<State> {
  readonly id: string;
  readonly envelope: Envelope;
  /** Name and content of the command(s): equal content under one key is the same command again, other content is refused. */
  readonly asked: unknown;
  readonly occurredAt: string;
  readonly decide: (state: State) => readonly FactToAppend[] | Promise<readonly FactToAppend[]>;
}

/** The one way in which facts get into the log: load, fold, decide, append at the exact version. */
@Injectable()
export class StreamWriter {
  private readonly recent = new RecentStreams();

  /** `fingerprint`: of what a command asks for; keyed where commands may hold personal data. */
  constructor(
    private readonly log: EventLog,
    @Optional() readonly fingerprint: (text: string) => string = sha256,
  ) {}

  /** The stream folded from the log, with its newest version (0 for an unknown stream); goes on from `known` when given. */
  async load<State>(
    { streamOf, initial, apply }: Subject<State>,
    id: string,
    known: Loaded<State> = { state: initial, version: 0, answers: new Map() },
  ): Promise<Loaded<State>> {
    const events: RecordedEvent[] = [];
    let { state } = known;
    for await (const event of this.log.read(streamOf(id), known.version)) {
      events.push(event);
      state = apply(state, event);
    }
    if (events.length === 0) return known;
    return {
      state,
      version: known.version + events.length,
      answers: new Map([...known.answers, ...answersOf(events)]),
    };
  }

  /** The stream as it was left by the last write here, else as the log has it: for what does not change any more. */
  async recall<State>(subject: Subject<State>, id: string): Promise<Loaded<State>> {
    return this.recent.get<State>(subject.streamOf(id)) ?? (await this.load(subject, id));
  }

  /**
   * Acts on a stream, new or not. Throws what `decide` throws, `Conflict` when someone was faster, `Stale` when
   * `ifMatch` is not the newest version, `Refusal('idempotency-key-reused')` for a key with other content.
   */
  async write<State>(subject: Subject<State>, decision: Decision<State>): Promise<Receipt> {
    const context = this.contextOf(subject, decision);
    const stream = subject.streamOf(decision.id);
    const remembered = this.recent.get<State>(stream);
    if (remembered) {
      try {
        return await this.actOn(remembered, subject, decision, context);
      } catch (error) {
        // What was remembered may be behind the log, where others append too: only the log itself may say no.
        const behind = isNo(error) && this.recent.get(stream) === remembered;
        if (!behind) throw error;
        this.recent.forget(stream);
      }
    }
    return this.actOn(await this.load(subject, decision.id), subject, decision, context);
  }

  /** Begins a stream that should not exist yet: as `write`, without reading what is not there. */
  async begin<State>(subject: Subject<State>, decision: Decision<State>): Promise<Receipt> {
    const context = this.contextOf(subject, decision);
    try {
      return await this.actOn({ state: subject.initial, version: 0, answers: new Map() }, subject, decision, context);
    } catch (error) {
      const earlier = isNo(error) ? answerTo(context, decision, await this.load(subject, decision.id)) : undefined;
      if (earlier) return earlier;
      throw error;
    }
  }

  private async actOn<State>(
    loaded: Loaded<State>,
    subject: Subject<State>,
    decision: Decision<State>,
    context: EventContext,
  ): Promise<Receipt> {
    const { id, envelope } = decision;
    const { state, version } = loaded;
    const earlier = answerTo(context, decision, loaded);
    if (earlier) return earlier;
    if (envelope.ifMatch !== undefined && envelope.ifMatch !== version) throw new Stale(envelope.ifMatch, version);
    const events = await decision.decide(state);
    const stream = subject.streamOf(id);
    const appended = await this.log.append(stream, version, events, context);
    if (appended.repeated) {
      // The log knows the command by its id only; whether it asked for the same stands in the stream.
      answerTo(context, decision, await this.load(subject, id));
    } else {
      const next = events.reduce(
        (before, fact) =>
          subject.apply(before, { type: fact.type, data: fact.data, stream, meta: contextOfFact(fact, context) }),
        state,
      );
      const known = { state: next, version: appended.version, answers: loaded.answers };
      if (subject.isOver?.(next)) this.recent.forget(stream);
      else this.recent.remember(stream, known, context, appended.position);
    }
    return { id, version: appended.version, position: appended.position };
  }

  private contextOf<State>(
    { streamOf }: Subject<State>,
    { id, envelope, asked, occurredAt }: Decision<State>,
  ): EventContext {
    const { caller, key } = envelope;
    const commandId = key === undefined ? newIdInTime() : uuidNear(id, `${streamOf(id)}|${caller.id}|${key}`);
    const commandHash = this.fingerprint(canonicalJson(asked));
    return { commandId, commandHash, correlationId: commandId, actor: caller, occurredAt };
  }
}

/** Errors that depend on the state they were judged by. */
const isNo = (error: unknown): boolean =>
  error instanceof Refusal || error instanceof Conflict || error instanceof Stale || error instanceof NotFound;
