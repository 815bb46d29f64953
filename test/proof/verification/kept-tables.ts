import type { Pool } from 'pg';

const TABLES = ['event_log.event', 'proof.tree', 'proof.tile', 'proof.entries'];

/** Takes the guards away and keeps a copy of everything, as somebody who owns the database may. */
export async function openToTampering(pool: Pool): Promise<void> {
  await pool.query('create schema kept');
  for (const table of TABLES) {
    await pool.query(`alter table ${table} disable trigger all`);
    await pool.query(`create table kept.${table.replace('.', '_')} as table ${table}`);
  }
}

export async function restore(pool: Pool): Promise<void> {
  const steps = TABLES.map(
    (table) => `delete from ${table}; insert into ${table} table kept.${table.replace('.', '_')}`,
  );
  await pool.query(`begin; ${steps.join(';')}; commit`);
}
