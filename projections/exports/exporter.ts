import { Readable } from 'node:stream';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { EventLog } from '../../src/event-log/event-log';
import type { Position } from '../../src/kernel/event';
import { Malformed, Unavailable } from '../../src/kernel/refusal';
import { connected } from '../../src/postgres/connected';
import type { BoundView } from '../reporting/bound-view';
import { eventLines, type Format } from './event-lines';
import { rowLines } from './row-lines';

/** What is exported, and the position of the log at which all of it stands. */
export interface Export {
  readonly position: Position;
  readonly lines: Readable;
}

export interface ExportLimits {
  /** Exports of read models at once. */
  readonly most: number;
  /** How long a reader may take nothing before it is given up. */
  readonly stallMillis: number;
}

const LIMITS: ExportLimits = { most: 4, stallMillis: 60_000 };

/**
 * Exports without limit and in constant memory: nothing is read before somebody takes what was read last. Rows come from one
 * snapshot and have connections of their own, so that nobody else waits for slow readers; events need none, they never change.
 */
@Injectable()
export class Exporter implements OnModuleDestroy {
  private readonly pool: Pool;
  private readonly under = new Set<Readable>();

  constructor(
    private readonly log: EventLog,
    dataSource: DataSource,
    private readonly limits: ExportLimits = LIMITS,
  ) {
    const { url } = dataSource.options as { readonly url?: string };
    this.pool = new Pool({ connectionString: url, max: limits.most, application_name: 'casetrail exports' });
    this.pool.on('error', () => undefined);
  }

  /** Ends what is under way: an export may take hours, and whoever takes it sees that it was cut off. */
  async onModuleDestroy(): Promise<void> {
    for (const lines of this.under) lines.destroy();
    await this.pool.end();
  }

  /** Every event after `from` up to the newest one at this moment. Throws `Malformed` for what is no position of this log. */
  async events(format: Format, from: string = this.log.beginning): Promise<Export> {
    const position = await this.log.head();
    if (from.replace(/\d/g, '0') !== this.log.beginning || from > position)
      throw new Malformed([{ field: 'from', reason: 'must be a position that this log has given' }]);
    return { position, lines: this.streamed(eventLines(this.log, format, { from, until: position })) };
  }

  /** Every row of a read model that is there, as one snapshot shows them. Throws `Unavailable` when too many are under way. */
  async rows(view: BoundView, format: Format): Promise<Export> {
    if (this.pool.totalCount - this.pool.idleCount >= this.limits.most)
      throw new Unavailable('exports-busy', `${this.limits.most} exports are under way`, 30);
    const lost = (): void => undefined;
    const client = await connected(this.pool, lost);
    let held: PoolClient | undefined = client;
    const giveBack = (spent: boolean): void => {
      held?.off('error', lost).release(spent);
      held = undefined;
    };
    try {
      const position = await begin(client, view);
      const finished = async function* (): AsyncGenerator<string> {
        yield* rowLines(client, view, format);
        await client.query('commit');
        giveBack(false);
      };
      // Whoever goes away in the middle leaves a transaction behind: its connection is closed.
      const lines = this.streamed(finished()).once('close', () => giveBack(true));
      return { position, lines };
    } catch (error) {
      giveBack(true);
      throw error;
    }
  }

  private streamed(lines: AsyncGenerator<string>): Readable {
    const { stallMillis } = this.limits;
    const watched = async function* (): AsyncGenerator<string> {
      for await (const chunk of lines) {
        const timer = setTimeout(() => stream.destroy(new Error('nobody takes the export')), stallMillis);
        try {
          yield chunk;
        } finally {
          clearTimeout(timer);
        }
      }
    };
    const stream: Readable = Readable.from(watched(), { objectMode: false });
    this.under.add(stream);
    return stream.once('close', () => this.under.delete(stream));
  }
}

/** One snapshot of the rows and of their position; locked first, so that no swap comes between the two. */
async function begin(client: PoolClient, { tables, model }: BoundView): Promise<Position> {
  await client.query('begin isolation level repeatable read read only');
  await client.query(
    `set local time zone 'UTC'; set local cursor_tuple_fraction = 1; lock table ${tables.join(', ')} in access share mode`,
  );
  const { rows } = await client.query<{ position: Position }>(
    'select position from projection.checkpoint where name = $1',
    [model],
  );
  const [checkpoint] = rows;
  if (checkpoint === undefined) throw new Unavailable('read-model-building', `${model} is being built`, 1);
  return checkpoint.position;
}
