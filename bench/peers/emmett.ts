import { CommandHandler, type Event } from '@event-driven-io/emmett';
import {
  getPostgreSQLEventStore,
  pongoSingleStreamProjection,
  type PostgresEventStore,
  rebuildPostgreSQLProjections,
} from '@event-driven-io/emmett-postgresql';
import type { Pool } from 'pg';
import type { EventLog } from '../../src/event-log/event-log';
import { BODIES } from '../case-load';
import { seconds } from '../rebuilding/rebuilding';
import { lives } from './lives';

/** A fact of a case as the peer keeps it, with a body like ours. */
type CaseFact = Event<string, { readonly body: unknown }>;

interface CaseState extends Record<string, unknown> {
  readonly facts: number;
  readonly last: string;
}

const begun = (): CaseState => ({ facts: 0, last: '' });
const evolve = ({ facts }: CaseState, { type }: CaseFact): CaseState => ({ facts: facts + 1, last: type });
const giveCommand = CommandHandler<CaseState, CaseFact>({ evolve, initialState: begun });

const COLLECTION = 'peer_cases';
/** One document a case: the least that a list of cases needs. */
const casesAsDocuments = (types: readonly string[]) =>
  pongoSingleStreamProjection({
    collectionName: COLLECTION,
    canHandle: [...types],
    evolve: ({ facts, last }: CaseState, event: CaseFact) => evolve({ facts, last }, event),
    initialState: begun,
  });

/** What `@event-driven-io/emmett-postgresql` does with the same load, every append durable. */
export class Emmett {
  private constructor(
    private readonly url: string,
    private readonly pool: Pool,
    private readonly store: PostgresEventStore,
  ) {}

  static async open(url: string, pool: Pool): Promise<Emmett> {
    const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
    await store.schema.migrate();
    return new Emmett(url, pool, store);
  }

  /** A client that lives through one case after the other; each call loads the case, decides and appends: answers the position. */
  client(): () => Promise<bigint> {
    const next = lives();
    return async () => {
      const { stream, type, body } = next();
      const { lastEventGlobalPosition } = await giveCommand(this.store, stream, ({ last }) => {
        if (last === 'CloseComplaint') throw new Error(`${stream} is closed`);
        return { type, data: { body } };
      });
      return lastEventGlobalPosition;
    };
  }

  /** Takes over the events of a log, stream by stream; answers of what types they are. */
  async takeOver(log: EventLog): Promise<string[]> {
    const streams = new Map<string, CaseFact[]>();
    for await (const { events } of log.readAll(log.beginning))
      for (const { stream, type, data } of events) {
        const facts = streams.get(stream) ?? [];
        streams.set(stream, facts);
        facts.push({ type, data: { body: data } });
      }
    for (const [stream, facts] of streams) await this.store.appendToStream(stream, facts);
    return [...new Set([...streams.values()].flat().map(({ type }) => type))];
  }

  /** Makes one document a case anew of all events; answers how many seconds it took. */
  async rebuild(types: readonly string[]): Promise<number> {
    // It would go on from where it was, without the documents that it empties.
    await this.pool.query('delete from emt_processors');
    const consumer = rebuildPostgreSQLProjections({
      connectionString: this.url,
      projections: [casesAsDocuments(types)],
    });
    const took = await seconds(() => consumer.start());
    await consumer.close();
    const { rows } = await this.pool.query<{ made: boolean }>(
      `select (select count(*) from ${COLLECTION}) = (select count(*) from emt_streams) as made`,
    );
    if (rows[0]?.made !== true) throw new Error('the peer has not made one document a stream');
    return took;
  }

  /** Follows the events, from where it was, with one document a case while the work is done, which is given a way to wait for a position. */
  async following<Result>(work: (seen: (position: bigint) => Promise<void>) => Promise<Result>): Promise<Result> {
    const watch = new Watch();
    const projection = casesAsDocuments(BODIES.map(([type]) => type));
    const noted: typeof projection = {
      ...projection,
      handle: async (events, context) => {
        await projection.handle(events, context);
        watch.reached(events.at(-1)?.metadata.globalPosition ?? 0n);
      },
    };
    const consumer = this.store.consumer();
    consumer.projector({ processorId: 'peer-cases', projection: noted });
    const running = consumer.start();
    try {
      return await work((position) => watch.seen(position));
    } finally {
      await consumer.stop();
      await running;
    }
  }

  end(): Promise<void> {
    return this.store.close();
  }
}

/** How far the peer's documents are, for whoever waits; told just before they are committed. */
class Watch {
  private readonly waiting = new Map<() => void, bigint>();
  private position = 0n;

  reached(position: bigint): void {
    this.position = position;
    for (const [resolve, wanted] of this.waiting)
      if (wanted <= position) {
        this.waiting.delete(resolve);
        resolve();
      }
  }

  seen(position: bigint): Promise<void> {
    if (position <= this.position) return Promise.resolve();
    return new Promise((resolve) => this.waiting.set(resolve, position));
  }
}
