import type { ClientBase, Pool, PoolClient } from 'pg';
import type { Position } from '../../../../src/kernel/event';

/** What is recorded of a generation that is being built: whoever goes on begins there. */
export interface BuildRecord {
  readonly name: string;
  readonly generation: string;
  readonly store: string;
  /** 'loading': shares of the log are folded up to the goal; 'loaded': it stands at `position`; 'indexed': so it does, ready for readers. */
  readonly stage: 'loading' | 'loaded' | 'indexed';
  readonly goal: Position;
  readonly shares: number;
  /** Whether shares are read stream by stream: the position of one then tells which streams are folded. */
  readonly byStreams: boolean;
  readonly position: Position;
}

/** How far one share of the log has been folded. */
export interface ShareRecord {
  readonly share: number;
  readonly position: Position;
  readonly events: number;
}

/** Somebody else goes on with this build: what was begun here is void. */
export class BuildTaken extends Error {
  constructor(names: readonly string[]) {
    super(`${names.join(', ')} is being built by somebody else`);
    this.name = 'BuildTaken';
  }
}

const COLUMNS = 'name, generation, store, stage, goal, shares, by_streams, position';

export async function buildRecords(database: Pool | PoolClient, names: readonly string[]): Promise<BuildRecord[]> {
  const { rows } = await database.query<BuildRecord>(
    `select ${COLUMNS.replace('by_streams', 'by_streams as "byStreams"')} from projection.build where name = any($1) order by name`,
    [names],
  );
  return rows;
}

/** The shares of a projection, in their order. */
export async function shareRecords(database: Pool | PoolClient, name: string): Promise<ShareRecord[]> {
  const { rows } = await database.query<Omit<ShareRecord, 'events'> & { events: string }>(
    'select share, position, events from projection.build_share where name = $1 order by share',
    [name],
  );
  return rows.map((row) => ({ ...row, events: Number(row.events) }));
}

/** Records a build that begins: every share at `beginning`. */
export async function recordBuild(client: PoolClient, build: BuildRecord, beginning: Position): Promise<void> {
  const { name, generation, store, stage, goal, shares, byStreams, position } = build;
  await client.query(`insert into projection.build (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8)`, [
    name,
    generation,
    store,
    stage,
    goal,
    shares,
    byStreams,
    position,
  ]);
  await client.query(
    'insert into projection.build_share (name, share, position) select $1, share, $2 from generate_series(0, $3::int - 1) share',
    [name, beginning, shares],
  );
}

export async function forgetBuild(client: ClientBase, name: string): Promise<void> {
  await client.query('delete from projection.build where name = $1', [name]);
}

/** Within the transaction that does what is recorded. Throws `BuildTaken`. */
export async function recordStage(
  client: PoolClient,
  name: string,
  stage: BuildRecord['stage'],
  from: Position,
  to: Position,
): Promise<void> {
  const { rowCount } = await client.query(
    'update projection.build set stage = $2, position = $4 where name = $1 and position = $3',
    [name, stage, from, to],
  );
  if (rowCount !== 1) throw new BuildTaken([name]);
}

/** Within a transaction that is one of many before the next stage: nobody else goes on with this build until its end. Throws `BuildTaken`. */
export async function holdStage(client: ClientBase, { name, stage, position }: BuildRecord): Promise<void> {
  const { rowCount } = await client.query(
    'select from projection.build where name = $1 and stage = $2 and position = $3 for share',
    [name, stage, position],
  );
  if (rowCount !== 1) throw new BuildTaken([name]);
}

/** Within the transaction that writes the rows of a share: only one writer gets on from a position. Throws `BuildTaken`. */
export async function recordShare(
  client: PoolClient,
  names: readonly string[],
  share: number,
  step: { readonly from: Position; readonly to: Position; readonly events: number },
): Promise<void> {
  const { rowCount } = await client.query(
    `update projection.build_share set position = $4, events = events + $5
     where name = any($1) and share = $2 and position = $3`,
    [names, share, step.from, step.to, step.events],
  );
  if (rowCount !== names.length) throw new BuildTaken(names);
}
