import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { ClientBase, Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { sha256 } from '../../src/kernel/hash';
import { inTransaction, withConnection } from '../runtime/database';
import { messageOf } from '../runtime/projection-fault';
import { LIVE } from '../runtime/rows/row-shape';
import { quoted } from '../runtime/rows/row-table';
import type { RuntimeLogger } from '../runtime/runtime-options';
import { allViews } from './all-views';
import { boundView, type BoundView } from './bound-view';
import { REPORTING_ROLE } from './create-reporting.migration';

const SCHEMA = 'reporting';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const granted = (what: string): string => `do $$ begin
  if exists (select from pg_roles where rolname = '${REPORTING_ROLE}') then grant ${what} to ${REPORTING_ROLE}; end if;
end $$`;

const POSITIONS = {
  name: 'positions',
  select: 'select name as model, position, updated_at from projection.checkpoint',
  comment: 'How far each read model is · 各读模型所及的日志位置',
};

/**
 * Keeps the views of the schema `reporting`. A view stands on a table and not on its name, and a table that is viewed cannot be
 * dropped: therefore the views over a table are made anew in the transaction that swaps the table, and readers see either
 * generation whole.
 */
@Injectable()
export class ReportingViews implements OnApplicationBootstrap {
  private readonly views: readonly BoundView[];

  constructor(
    dataSource: DataSource,
    private readonly pool: Pool,
    private readonly logger: RuntimeLogger,
  ) {
    this.views = allViews.map((view) => boundView(dataSource, view));
  }

  /** Views that an earlier program made are replaced; when readers are in the way, at the next start. */
  async onApplicationBootstrap(): Promise<void> {
    try {
      await withConnection(this.pool, (client) => this.renew(client));
    } catch (error) {
      this.logger.warn({ error: messageOf(error) }, 'the views for reporting services stay as they were');
    }
  }

  /** Within the transaction that put these tables in their place: the views over them, with comments and rights. */
  readonly remake = async (client: ClientBase, tables: readonly string[]): Promise<void> => {
    for (const view of this.views.filter(({ name }) => tables.includes(name))) {
      const columns = view.columns.map(({ name, sql }) => `${sql} as ${quoted(name)}`).join(', ');
      await replaceView(client, view.name, `select ${columns} from ${view.source}`);
      const at = `${SCHEMA}.${quoted(view.name)}`;
      const comments = view.columns.map(
        ({ name, en, zh }) => `comment on column ${at}.${quoted(name)} is ${text(`${en} · ${zh}`)}`,
      );
      await client.query(
        [`comment on view ${at} is ${text(`${view.en} · ${view.zh}`)}`, ...comments, granted(`select on ${at}`)].join(
          '; ',
        ),
      );
    }
  };

  private async renew(client: Parameters<typeof inTransaction>[0]): Promise<void> {
    const { rows: roles } = await client.query(`select from pg_roles where rolname = '${REPORTING_ROLE}'`);
    const hash = sha256(JSON.stringify([this.views, POSITIONS, roles.length]));
    const { rows } = await client.query<{ made: string | null }>(
      `select obj_description(oid, 'pg_namespace') as made from pg_namespace where nspname = '${SCHEMA}'`,
    );
    if (rows[0]?.made === hash) return;
    const work = async (): Promise<void> => {
      // One of several programs that start at once.
      await client.query(`select pg_advisory_xact_lock(20491, 0)`);
      await dropOthers(client, [...this.views.map(({ name }) => name), POSITIONS.name]);
      await replaceView(client, POSITIONS.name, POSITIONS.select);
      await client.query(`comment on view ${SCHEMA}.positions is ${text(POSITIONS.comment)}`);
      await client.query(granted(`usage on schema ${SCHEMA}`));
      await client.query(granted(`select on ${SCHEMA}.positions`));
      const { rows: there } = await client.query<{ name: string }>(
        `select tablename as name from pg_tables where schemaname = '${LIVE}'`,
      );
      await this.remake(
        client,
        there.map(({ name }) => name),
      );
      await client.query(`comment on schema ${SCHEMA} is ${text(hash)}`);
    };
    await inTransaction(client, work, { settings: [`set local lock_timeout = '2s'`] });
  }
}

/** Whoever has views of their own over this one keeps them, as long as its columns only become more. */
async function replaceView(client: ClientBase, name: string, select: string): Promise<void> {
  const at = `${SCHEMA}.${quoted(name)}`;
  await client.query('savepoint before_view');
  try {
    await client.query(`create or replace view ${at} as ${select}`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === INVALID_TABLE_DEFINITION)) throw error;
    await client.query('rollback to savepoint before_view');
    await client.query(`drop view ${at} cascade`);
    await client.query(`create view ${at} as ${select}`);
  }
  await client.query('release savepoint before_view');
}

const INVALID_TABLE_DEFINITION = '42P16';

async function dropOthers(client: ClientBase, known: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select viewname as name from pg_views where schemaname = '${SCHEMA}' and not viewname = any($1)`,
    [known],
  );
  for (const { name } of rows) await client.query(`drop view ${SCHEMA}.${quoted(name)} cascade`);
}
