import type { Position } from '../../../src/kernel/event';
import { answeredInTime } from '../../../src/postgres/answered-in-time';
import { Fenced, type Held } from '../checkpoints';
import type { ChangeInTable } from '../rows/projection-tables';
import { type Queryable, type Statement, statement } from '../rows/row-table';

/** The position to move to, and what is held: name, generation, position, epoch. */
const OWN_PARAMETERS = 5;
const HELD = '(select ok from held)';

/*
 * One statement is one transaction and one way to the server and back; in small batches the ways were most of the work.
 * Every write waits for the fence: unless every checkpoint is exactly as it was held, nothing of the statement takes effect.
 */
const FENCE = `moved as (
  update projection.checkpoint c set position = $1, updated_at = clock_timestamp()
    from unnest($2::text[], $3::text[], $4::text[], $5::bigint[]) as h(name, generation, position, epoch)
   where c.name = h.name and c.generation = h.generation and c.position = h.position and c.epoch = h.epoch
  returning 1),
held as materialized (select projection.require_held((select count(*) from moved), cardinality($2::text[])) as ok)`;

const statements = new Map<string, Statement>();

/**
 * Writes all changes and moves what is held on to `position`, or does nothing: throws `Fenced` when something is held no
 * longer, otherwise what the database threw.
 */
export async function writeBatch(
  database: Queryable,
  held: readonly Held[],
  changes: readonly ChangeInTable[],
  position: Position,
  limitMillis: number,
): Promise<void> {
  const parts: string[] = [];
  const values: Buffer[] = [];
  const add = (write: (first: number, condition: string) => string, given: readonly Buffer[]): void => {
    parts.push(write(OWN_PARAMETERS + values.length + 1, HELD));
    values.push(...given);
  };
  for (const { table, change } of changes) {
    if (change.drops.length > 0) add(table.dropping, table.keysOf(change.drops));
    if (change.puts.length > 0) add(table.putting, table.valuesOf(change.puts));
    const { rows, columns } = change.patches;
    if (rows.length === 0) continue;
    const { write, valuesOf } = table.patching(columns);
    add(write, valuesOf(rows));
  }
  const query = {
    ...statementOf(parts),
    values: [
      position,
      held.map(({ name }) => name),
      held.map(({ generation }) => generation),
      held.map((one) => one.position),
      held.map(({ epoch }) => epoch),
      ...values,
    ],
  };
  try {
    await answeredInTime(database, query, limitMillis);
  } catch (error) {
    throw isNotHeld(error) ? new Fenced(held.map(({ name }) => name)) : error;
  }
}

/** The same tables are written again and again: each combination is put together once. */
function statementOf(parts: readonly string[]): Statement {
  const key = parts.join(';');
  const known = statements.get(key);
  if (known !== undefined) return known;
  const writes = parts.map((part, index) => `,\nw${index} as (${part})`).join('');
  const made = statement(`with ${FENCE}${writes} select ok from held`);
  statements.set(key, made);
  return made;
}

const isNotHeld = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'CT002';
