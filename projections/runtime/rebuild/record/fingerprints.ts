import type { PoolClient } from 'pg';
import type { Position } from '../../../../src/kernel/event';
import { inTransaction } from '../../database';
import { quoted } from '../../rows/row-table';
import type { TableFingerprint, TablesAt } from './rebuild.events';

// A row is written as text in one way only, wherever the server and whoever asks may be.
const SETTINGS = [`set local timezone = 'UTC'`, `set local datestyle = 'ISO'`];

const BITS = 64;

/** Fingerprints of tables that nobody writes to, which are at `position`. Each table is read once. */
export const fingerprintsOf = (
  session: PoolClient,
  schema: string,
  tables: readonly string[],
  position: Position,
): Promise<TablesAt> =>
  inTransaction(
    session,
    async () => {
      const fingerprints: TableFingerprint[] = [];
      for (const table of [...tables].sort()) {
        const { rows } = await session.query<{ rows: string; sum: string }>(
          `select count(*) as rows, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as sum
           from ${quoted(schema)}.${quoted(table)} t`,
        );
        const [{ rows: count, sum } = { rows: '0', sum: '0' }] = rows;
        const hash = BigInt.asUintN(BITS, BigInt(sum))
          .toString(16)
          .padStart(BITS / 4, '0');
        fingerprints.push({ table, rows: Number(count), hash });
      }
      return { position, tables: fingerprints };
    },
    { settings: SETTINGS },
  );
