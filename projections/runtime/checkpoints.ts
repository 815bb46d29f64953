import type { ClientBase, Pool } from 'pg';
import type { Position } from '../../src/kernel/event';

/** How far a projection is, and what its rows are worth. */
export interface Checkpoint {
  readonly name: string;
  readonly generation: string;
  /** Identity of the log that the position belongs to. */
  readonly store: string;
  readonly position: Position;
  /** Grows with each leader; a write that names an older one does nothing. */
  readonly epoch: number;
  readonly status: 'live' | 'stopped';
  readonly error: string | null;
  /** The tables in the schema of readers that belong to it. */
  readonly tables: readonly string[];
}

/** What a leader holds of one projection. */
export interface Held {
  readonly name: string;
  readonly generation: string;
  readonly position: Position;
  readonly epoch: number;
}

const COLUMNS = 'name, generation, store, position, epoch::text, status, error, tables';

interface CheckpointRow extends Omit<Checkpoint, 'epoch'> {
  readonly epoch: string;
}

const checkpointOf = (row: CheckpointRow): Checkpoint => ({ ...row, epoch: Number(row.epoch) });

/** The checkpoints of these projections; none for one that was never built. */
export async function checkpointsOf(database: Pool | ClientBase, names: readonly string[]): Promise<Checkpoint[]> {
  const { rows } = await database.query<CheckpointRow>({
    name: 'checkpoints',
    text: `select ${COLUMNS} from projection.checkpoint where name = any($1)`,
    values: [names],
  });
  return rows.map(checkpointOf);
}

/** The checkpoint, locked until the end of the transaction: no leader moves on meanwhile. */
export async function lockedCheckpoint(client: ClientBase, name: string): Promise<Checkpoint | undefined> {
  const { rows } = await client.query<CheckpointRow>(
    `select ${COLUMNS} from projection.checkpoint where name = $1 for update`,
    [name],
  );
  return rows.map(checkpointOf)[0];
}

/** Another generation was swapped in, another leader took over, or the rows are elsewhere: what was held is void. */
export class Fenced extends Error {
  constructor(names: readonly string[]) {
    super(`no longer the leader of ${names.join(', ')} at that position`);
    this.name = 'Fenced';
  }
}

/** Marks a projection as stopped at its position, for all to see; throws `Fenced` when it is no longer held. */
export async function stopWith(
  database: Pool,
  { name, generation, position, epoch }: Held,
  error: string,
): Promise<void> {
  const { rowCount } = await database.query(
    `update projection.checkpoint set status = 'stopped', error = $5, updated_at = clock_timestamp()
      where name = $1 and generation = $2 and position = $3 and epoch = $4`,
    [name, generation, position, epoch, error],
  );
  if (rowCount !== 1) throw new Fenced([name]);
}
