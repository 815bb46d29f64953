import type { Pool } from 'pg';
import { Unavailable } from '../../kernel/refusal';

/** Asks the database of the vault; whatever goes wrong is `Unavailable`. */
export async function asked<Row extends object>(pool: Pool, text: string, values: unknown[] = []): Promise<Row[]> {
  try {
    return (await pool.query<Row>(text, values)).rows;
  } catch (error) {
    throw new Unavailable('vault-unavailable', 'the vault does not answer', 1, { cause: error });
  }
}
