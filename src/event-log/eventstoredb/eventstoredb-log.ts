import type { EventContext, Position, RecordedEvent } from '../../kernel/event';
import {
  EventLog,
  type Appended,
  type Batch,
  type FactToAppend,
  type RawEvent,
  type ReadAllOptions,
  type ReadOptions,
} from '../event-log';
import { Appender } from './appending/appender';
import { StreamHistories, writtenEventOf, type WrittenEvent } from './appending/stream-history';
import { Connection } from './connection';
import { identityOf } from './identity';
import { BEGINNING } from './positions';
import { Follower } from './reading/follower';
import { LogReader } from './reading/log-reader';

export interface EventStoreDbOptions {
  /** `esdb://…`, several hosts or `esdb+discover://` for a cluster; with TLS it names user and password. */
  readonly connectionString: string;
  /** How long to wait for one answer of the server, in ms. */
  readonly answerTimeoutMs?: number;
  /** How long an append may take with all its attempts to find out what became of it, in ms. */
  readonly appendTimeoutMs?: number;
  /** After so much silence, in ms, a follower compares itself with the log. */
  readonly silenceMs?: number;
  /** Is told what happens without anybody asking. */
  readonly report?: (line: string) => void;
}

/** The event log on EventStoreDB 23.10 or newer, or KurrentDB. Streams `casetrail-…` are its own. */
export class EventStoreDbLog extends EventLog {
  readonly beginning: Position = BEGINNING;
  private readonly connection: Connection;
  private readonly reader: LogReader;
  private readonly appender: Appender;
  private readonly follower: Follower;
  private readonly histories = new StreamHistories();
  private readonly answerMs: number;
  private knownIdentity: string | undefined;

  constructor(options: EventStoreDbOptions) {
    super();
    const { connectionString, answerTimeoutMs = 5_000, appendTimeoutMs = 15_000, silenceMs = 5_000 } = options;
    this.answerMs = answerTimeoutMs;
    this.connection = new Connection(connectionString);
    this.reader = new LogReader(this.connection, answerTimeoutMs);
    const limits = { answerMs: answerTimeoutMs, appendMs: appendTimeoutMs };
    this.appender = new Appender(this.connection, this.reader, this.histories, limits);
    this.follower = new Follower(this.connection, this.reader, silenceMs, options.report ?? (() => undefined));
  }

  /** A log whose server has answered; throws `Unavailable` when it does not. */
  static async open(options: EventStoreDbOptions): Promise<EventStoreDbLog> {
    const log = new EventStoreDbLog(options);
    try {
      await log.identity();
      return log;
    } catch (error) {
      await log.close();
      throw error;
    }
  }

  override async identity(): Promise<string> {
    return (this.knownIdentity ??= await identityOf(this.connection, this.reader, this.answerMs));
  }

  override append(
    stream: string,
    expected: number,
    events: readonly FactToAppend[],
    context: EventContext,
  ): Promise<Appended> {
    return this.appender.append(stream, expected, events, context);
  }

  override async *read(stream: string, after = 0): AsyncIterable<RecordedEvent> {
    const read: WrittenEvent[] = [];
    for await (const stored of this.reader.stream(stream, after)) {
      read.push(writtenEventOf(stored));
      yield stored.event;
    }
    this.histories.of(stream).take(read);
  }

  override readAll(after: Position, options: ReadAllOptions = {}): AsyncIterable<Batch> {
    return this.reader.pages(after, options);
  }

  override readRaw(after: Position, options: Pick<ReadOptions, 'limit'> = {}): AsyncIterable<readonly RawEvent[]> {
    return this.reader.raw(after, options.limit);
  }

  override readRawOf(stream: string): AsyncIterable<RawEvent> {
    return this.reader.rawStream(stream);
  }

  override follow(after: Position, options: ReadOptions, signal: AbortSignal): AsyncIterable<Batch> {
    return this.follower.follow(after, options, signal);
  }

  override head(): Promise<Position> {
    return this.reader.head();
  }

  override isLongerThan(events: number): Promise<boolean> {
    return this.reader.isLongerThan(events);
  }

  override check(): Promise<void> {
    return this.reader.check();
  }

  override close(): Promise<void> {
    return this.connection.close();
  }
}
