import { Pool } from 'pg';
import type { EventContext, Position, RecordedEvent } from '../../kernel/event';
import {
  type Appended,
  type Batch,
  EventLog,
  type FactToAppend,
  type RawEvent,
  type ReadAllOptions,
  type ReadOptions,
  type ReadStreams,
} from '../event-log';
import { BatchingWriter, type WriterLimits } from './appending/batching-writer';
import { prepareAppend } from './appending/prepared-append';
import { WriterConnection } from './appending/writer-connection';
import { connectionTo, rowsOf } from './connections';
import { BEGINNING, positionOf } from './positions';
import { Bell } from './reading/bell';
import { pagesForEver, pagesToTheEnd } from './reading/follower';
import { LogPages } from './reading/log-pages';
import { rawPages, rawStream } from './reading/raw-pages';
import { streamPages } from './reading/stream-pages';
import { StreamReader } from './reading/stream-reader';
import { Sockets } from './sockets';
import { WakeChannel } from './wake-channel';

export interface PostgresEventLogOptions extends Partial<WriterLimits> {
  /** `postgres://…` of a database whose migrations have run. */
  readonly url: string;
  /** Connections for reading; two more write and listen. */
  readonly maxReaders?: number;
  readonly log?: (line: string) => void;
}

const DEFAULT_LIMITS: WriterLimits = {
  maxQueue: 4_096,
  maxQueueBytes: 64 * 1024 * 1024,
  answerTimeoutMs: 5_000,
  patienceMs: 15_000,
};
const CHECK_TIMEOUT_MS = 2_000;
const GOODBYE_MS = 2_000;

/** The event log in a Postgres database: positions 1, 2, 3 … in the order of committing, without gaps. */
export class PostgresEventLog extends EventLog {
  readonly beginning = BEGINNING;
  private readonly bell = new Bell();
  private readonly closing = new AbortController();
  private readonly pool: Pool;
  private readonly pages: LogPages;
  private readonly streams: StreamReader;
  private readonly channel: WakeChannel;
  private readonly writer: BatchingWriter;
  private closed: Promise<void> | undefined;

  private constructor(
    private readonly sockets: Sockets,
    private readonly connection: WriterConnection,
    { url, maxReaders = 4, ...limits }: PostgresEventLogOptions,
    private readonly log: (line: string) => void,
  ) {
    super();
    this.pool = new Pool({
      ...connectionTo(url, 'log reader'),
      stream: sockets.create,
      query_timeout: 0,
      max: maxReaders,
    });
    this.pool.on('error', (error) => log(`a reading connection of the event log was lost: ${error.message}`));
    this.pages = new LogPages(this.pool);
    this.streams = new StreamReader(this.pool);
    // A notification is no record: nothing is lost with it, and nobody should wait for a disk because of it.
    const channelSettings = connectionTo(url, 'log wake channel', ['synchronous_commit=off']);
    this.channel = new WakeChannel({ ...channelSettings, stream: sockets.create }, this.bell, log);
    this.writer = new BatchingWriter(connection, { ...DEFAULT_LIMITS, ...limits }, () => {
      this.bell.ring();
      this.channel.announce();
    });
  }

  /**
   * Throws an Error with a sentence when the database cannot be reached, its migrations have not run, or `fsync`,
   * `full_page_writes` or `synchronous_commit` is off.
   */
  static async open(options: PostgresEventLogOptions): Promise<PostgresEventLog> {
    const { log = () => undefined } = options;
    const sockets = new Sockets();
    const connection = new WriterConnection(connectionTo(options.url, 'log writer'), sockets, log);
    await connection.get();
    return new PostgresEventLog(sockets, connection, options, log);
  }

  async identity(): Promise<string> {
    const [row] = await rowsOf<[id: string]>(this.pool, { text: 'select id from event_log.identity' });
    if (row === undefined) throw new Error('the event log has lost its identity');
    return row[0];
  }

  async append(
    stream: string,
    expected: number,
    events: readonly FactToAppend[],
    context: EventContext,
  ): Promise<Appended> {
    return this.writer.append(prepareAppend(stream, expected, events, context));
  }

  read(stream: string, after = 0, { limit }: Pick<ReadOptions, 'limit'> = {}): AsyncIterable<RecordedEvent> {
    return this.streams.read(stream, after, limit);
  }

  readAll(after: Position, options: ReadAllOptions = {}): AsyncIterable<Batch> {
    return pagesToTheEnd(this.pages, after, options);
  }

  override get readStreams(): ReadStreams {
    return (after, upTo, options) => streamPages(this.pool, after, upTo, options);
  }

  readRaw(after: Position, options: Pick<ReadOptions, 'limit'> = {}): AsyncIterable<readonly RawEvent[]> {
    return rawPages(this.pool, after, options.limit);
  }

  readRawOf(stream: string): AsyncIterable<RawEvent> {
    return rawStream(this.pool, stream);
  }

  follow(after: Position, options: ReadOptions, signal: AbortSignal): AsyncIterable<Batch> {
    const { pages, bell, log } = this;
    return pagesForEver({ pages, bell, log }, after, options, AbortSignal.any([signal, this.closing.signal]));
  }

  async head(): Promise<Position> {
    return positionOf(await this.pages.head());
  }

  /** Positions have no gaps. */
  async isLongerThan(events: number): Promise<boolean> {
    return (await this.pages.head()) > BigInt(events);
  }

  async check(): Promise<void> {
    await rowsOf(this.pool, { text: 'select 1' }, CHECK_TIMEOUT_MS);
  }

  /** Followers end, appends that wait get their answer, nothing is taken any more; a server that hangs holds nobody up. */
  close(): Promise<void> {
    return (this.closed ??= this.finish());
  }

  private async finish(): Promise<void> {
    this.closing.abort();
    await this.writer.finish();
    const goodbyes = [this.connection.close(), this.channel.close(), this.pool.end()];
    await this.sockets.cutAfter(GOODBYE_MS, Promise.all(goodbyes));
  }
}
