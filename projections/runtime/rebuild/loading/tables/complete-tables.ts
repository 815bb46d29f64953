import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import type { BoundFold, BoundProjection } from '../../../rows/bound-projection';
import { NEXT, type RowShape, tableOf } from '../../../rows/row-shape';
import { quoted } from '../../../rows/row-table';
import type { TableUse } from '../../../definition/table-use';
import { births, stagingTables, unnumbered } from './staging';

const next = (table: string): string => `${quoted(NEXT)}.${quoted(table)}`;
const names = (shape: RowShape, prefix = ''): string =>
  shape.columns.map(({ name }) => `${prefix}${quoted(name)}`).join(', ');

/** Tables that are filled without a key, since no row is looked for while they are. */
function keyless(bound: BoundProjection): { readonly use: TableUse; readonly shape: RowShape }[] {
  const base = { use: bound.projection.table, shape: bound.base };
  if (bound.kind === 'operations') return bound.projection.writeOnce ? [base] : [];
  const journals = bound.journals.map(({ journal, shape }) => ({ use: journal.table, shape }));
  return bound.series === undefined ? journals : [base, ...journals];
}

/** Makes what the shares write to. */
export async function createStaging(client: ClientBase, dataSource: DataSource, bound: BoundProjection): Promise<void> {
  for (const { use, shape } of keyless(bound))
    await client.query(`alter table ${next(shape.table)} drop constraint ${keyName(dataSource, use)}`);
  if (bound.kind !== 'fold' || bound.series === undefined) return;
  const rows = unnumbered(bound);
  await client.query(`create table ${next(rows.table)} (like ${next(bound.base.table)}) with (fillfactor = 80)`);
  await client.query(`alter table ${next(rows.table)} add primary key (${keyNames(rows)})`);
  const [series, position, key] = births(bound).columns.map(({ name, type }) => `${quoted(name)} ${type}`);
  await client.query(
    `create table ${next(births(bound).table)} (${series} not null, ${position} collate "C" not null, ${key} not null)`,
  );
}

/** Makes of what the shares wrote what readers are to see, within the caller's transaction. */
export async function completeTables(
  client: ClientBase,
  dataSource: DataSource,
  bound: BoundProjection,
): Promise<void> {
  if (bound.kind === 'fold' && bound.series !== undefined) await number(client, bound, bound.series);
  for (const { use, shape } of keyless(bound))
    await client.query(
      `alter table ${next(shape.table)} add constraint ${keyName(dataSource, use)} primary key (${keyNames(shape)})`,
    );
  if (bound.kind === 'fold') await order(client, dataSource, bound);
  for (const table of stagingTables(bound)) await client.query(`drop table ${next(table)}`);
}

/**
 * A journal that something is made of is read by spans of the log. Shares wrote its rows in another order, so that those of a
 * span would lie in as many places as there are rows.
 */
async function order(client: ClientBase, dataSource: DataSource, { journals }: BoundFold): Promise<void> {
  for (const { journal, shape } of journals.filter((one) => one.journal.digest !== undefined)) {
    await client.query(`cluster ${next(shape.table)} using ${keyName(dataSource, journal.table)}`);
    // Nobody is to order it again: live rows come in the order of the log.
    await client.query(`alter table ${next(shape.table)} set without cluster`);
  }
}

/** Ordinals are given in the order of the log, in one place; a row that was born twice has its newest. */
async function number(client: ClientBase, bound: BoundFold, series: RowShape): Promise<void> {
  const { base } = bound;
  const ordinal = base.column(bound.projection.numbered?.column ?? '');
  const [key] = base.key;
  if (key === undefined) throw new TypeError(`${base.table} has no key`);
  const born = next(births(bound).table);
  const columns = base.columns.map((column) =>
    column === ordinal ? `b.ordinal::${ordinal.type}` : `r.${quoted(column.name)}`,
  );
  await client.query(`analyze ${born}`);
  await client.query(
    `insert into ${next(series.table)} (series, last) select series, count(*) from ${born} group by series`,
  );
  await client.query(
    `insert into ${next(base.table)} (${names(base)})
     select ${columns.join(', ')} from ${next(unnumbered(bound).table)} r
     join (select distinct on (key) key, ordinal
             from (select key, position, row_number() over (partition by series order by position) as ordinal from ${born}) o
            order by key, position desc) b on b.key = r.${quoted(key.name)}`,
  );
}

const keyNames = ({ key }: RowShape): string => key.map(({ name }) => quoted(name)).join(', ');

function keyName(dataSource: DataSource, use: TableUse): string {
  const table = tableOf(dataSource, use, NEXT);
  const { primaryColumns } = table;
  const names = primaryColumns.map(({ name }) => name);
  return quoted(primaryColumns[0]?.primaryKeyConstraintName ?? dataSource.namingStrategy.primaryKeyName(table, names));
}
