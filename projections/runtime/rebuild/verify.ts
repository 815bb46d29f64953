import type { PoolClient } from 'pg';
import type { EventLog } from '../../../src/event-log/event-log';
import { Unavailable } from '../../../src/kernel/refusal';
import type { Position } from '../../../src/kernel/event';
import { checkpointsOf } from '../checkpoints';
import { inTransaction } from '../database';
import type { BoundProjection } from '../rows/bound-projection';
import { LIVE, NEXT, type RowShape } from '../rows/row-shape';
import { quoted } from '../rows/row-table';
import { Build } from './build';
import { Builds } from './builds';
import { whileLocked } from './projection-locks';
import type { RebuildParts } from './rebuild';
import { createShadows, dropShadows } from './shadow-tables';

export interface Difference {
  readonly table: string;
  /** Key of a row that is missing, too much, or not as the log says. */
  readonly key: Readonly<Record<string, unknown>>;
}

/** What a live projection looked like beside a fresh replay of the log, both at `position`. */
export interface Verification {
  readonly name: string;
  readonly position: Position;
  /** Live rows of all tables. */
  readonly rows: number;
  /** How many rows differ. */
  readonly differing: number;
  /** The first few of them, by key. */
  readonly differences: readonly Difference[];
}

const SHOWN = 10;

/**
 * Replays the log beside the live rows and compares them row by row, at one and the same position; nothing is changed and
 * nobody waits. Throws `Refusal('rebuild-under-way')`, `Unavailable('read-model-building')`, `ProjectionFault`, the
 * reason of the signal.
 */
export function verify(
  parts: RebuildParts,
  chosen: readonly BoundProjection[],
  signal?: AbortSignal,
): Promise<Verification[]> {
  const { pool, log, dataSource, chunkEvents } = parts;
  return whileLocked(
    pool,
    chosen.map(({ name }) => name),
    async (session) => {
      const store = await log.identity();
      const builds = chosen.map((bound) => new Build(bound, log.beginning));
      const shared = new Builds(builds, parts, session);
      try {
        for (const bound of chosen) await createShadows(session, dataSource, bound);
        // The second time for what came during the first: little is then left for the transaction that compares.
        for (let time = 1; time <= 2; time += 1) {
          for (const build of builds) build.until = await livePosition(session, build.bound, store);
          await shared.replay({ chunkEvents, signal });
        }
        for (const fault of shared.faults.values()) throw fault;
        const verified: Verification[] = [];
        for (const build of builds) verified.push(await compared(session, build, log, store));
        return verified;
      } finally {
        for (const bound of chosen) await dropShadows(session, bound).catch(() => undefined);
      }
    },
  );
}

async function livePosition(session: PoolClient, bound: BoundProjection, store: string): Promise<Position> {
  const [checkpoint] = await checkpointsOf(session, [bound.name]);
  if (checkpoint?.generation !== bound.generation || checkpoint.store !== store)
    throw new Unavailable('read-model-building', `${bound.name} is being built`, 1);
  return checkpoint.position;
}

/** One snapshot shows the live rows and the position that belongs to them, however the leader goes on. */
const compared = (session: PoolClient, build: Build, log: EventLog, store: string): Promise<Verification> =>
  inTransaction(
    session,
    async () => {
      const position = await livePosition(session, build.bound, store);
      build.until = position;
      if (build.position < position)
        for await (const page of log.readAll(build.position)) {
          await build.apply(session, page.events);
          if (page.position >= position) break;
        }
      const { name, shapes } = build.bound;
      await digestAsLive(session, build.bound);
      let rows = 0;
      let differing = 0;
      const differences: Difference[] = [];
      for (const shape of shapes) {
        rows += await countOf(session, shape);
        const found = await differencesOf(session, shape);
        differing += found.differing;
        differences.push(...found.keys.map((key) => ({ table: shape.table, key })));
      }
      return { name, position, rows, differing, differences: differences.slice(0, SHOWN) };
    },
    { isolation: 'repeatable read' },
  );

/** What is made of the journals follows from them, as far as it has got: the replay's goes as far as the live one. */
async function digestAsLive(session: PoolClient, bound: BoundProjection): Promise<void> {
  if (bound.kind !== 'fold') return;
  for (const digest of bound.digests) {
    const reach = await digest.in(LIVE).reach(session);
    while (await digest.in(NEXT).grow(session, reach));
  }
}

const tableIn = (schema: string, { table }: RowShape): string => `${quoted(schema)}.${quoted(table)}`;

async function countOf(session: PoolClient, shape: RowShape): Promise<number> {
  const { rows } = await session.query<{ count: string }>(`select count(*) from ${tableIn(LIVE, shape)}`);
  return Number(rows[0]?.count);
}

async function differencesOf(
  session: PoolClient,
  shape: RowShape,
): Promise<{ differing: number; keys: readonly Readonly<Record<string, unknown>>[] }> {
  const cells = (alias: string): string => shape.columns.map(({ name }) => `${alias}.${quoted(name)}`).join(', ');
  const sameKey = shape.key.map(({ name }) => `l.${quoted(name)} = n.${quoted(name)}`).join(' and ');
  const keys = shape.key.map(
    ({ name, property, kind }) =>
      `coalesce(${kind.read(`l.${quoted(name)}`)}, ${kind.read(`n.${quoted(name)}`)}) as ${quoted(property)}`,
  );
  const { rows } = await session.query<{ key: Readonly<Record<string, unknown>>; differing: number }>(
    `select to_json(d) as key, (count(*) over ())::int as differing
     from (
       select ${keys.join(', ')} from ${tableIn(LIVE, shape)} l full join ${tableIn(NEXT, shape)} n on ${sameKey}
       where (${cells('l')}) is distinct from (${cells('n')})
     ) d
     order by ${shape.key.map(({ property }) => `d.${quoted(property)}`).join(', ')} limit ${SHOWN}`,
  );
  return { differing: rows[0]?.differing ?? 0, keys: rows.map(({ key }) => key) };
}
