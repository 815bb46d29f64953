import type { Journal } from './journal';
import type { Cells, PlainRow } from './operation';
import type { EntityClass } from './table-use';

/** What one event made of a row; the entity adds the column of the key. */
export interface Version {
  /** From this position on, until the next version of the same row. */
  readonly position: string;
  readonly recordedAt: Date;
  /**
   * The columns that are not as they were; those of a new row that are null are left out. Null: the row went. The row at a
   * position is all of these up to there, one laid over the other.
   */
  readonly changes: object | null;
}

/**
 * Keeps every version of a row as what changed in it. Where a version ends is where the next begins and is not written, so
 * that nothing is ever updated; and what did not change is not written again.
 */
export const versions = <From, Key extends keyof From & string>(
  _from: EntityClass<From>,
  table: EntityClass<Version & Pick<From, Key>>,
  key: Key,
  /** Columns that are not kept: what changes in them alone makes no version. */
  without: readonly (keyof From & string)[] = [],
): Journal<PlainRow<From>> => ({
  table: { entity: table, key: [key, 'position'] },
  entries: ({ before, now, event: { position, meta } }) => {
    const changes = now === undefined ? null : changedColumns([key, ...without], before, now);
    if (changes !== null && Object.keys(changes).length === 0) return [];
    return [{ [key]: (now ?? before)?.[key], position, recordedAt: meta.recordedAt, changes }];
  },
});

function changedColumns(without: readonly string[], before: Cells | undefined, now: Cells): Cells {
  const changes: Record<string, unknown> = {};
  for (const column in now)
    // What is equal in rows of a fold is the same.
    if (now[column] !== (before === undefined ? null : before[column]) && !without.includes(column))
      changes[column] = now[column];
  return changes;
}
