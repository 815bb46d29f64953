import type { Pool } from 'pg';
import { Unavailable } from '../../../src/kernel/refusal';
import type { BoundProjection } from '../rows/bound-projection';
import { LIVE } from '../rows/row-shape';

/** Read models whose rows, those of an older program until a rebuild replaces them, lack a column that this program reads. */
export class OlderRows {
  private lacking: Promise<readonly string[]> | undefined;

  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly projections: readonly BoundProjection[],
  ) {}

  /** Throws `Unavailable` 'read-model-building' when one of these is such a read model. Asks the server only while any is. */
  async refuse(names: readonly string[]): Promise<void> {
    if (!(await this.isAmong(names))) return;
    this.lacking = undefined;
    const name = await this.isAmong(names);
    if (name !== undefined) throw new Unavailable('read-model-building', `${name} is being built`, 1);
  }

  private async isAmong(names: readonly string[]): Promise<string | undefined> {
    const lacking = (this.lacking ??= this.look());
    try {
      return (await lacking).find((name) => names.includes(name));
    } catch (error) {
      if (this.lacking === lacking) this.lacking = undefined;
      throw error;
    }
  }

  private async look(): Promise<string[]> {
    const columns = this.projections.flatMap(({ name, shapes }) =>
      shapes.flatMap(({ table, columns }) => columns.map((column) => [name, table, column.name] as const)),
    );
    const { rows } = await this.pool.query<{ name: string }>(
      `select distinct name from unnest($1::text[], $2::text[], $3::text[]) as read_column (name, of_table, of_name)
       where not exists (select from pg_attribute where attrelid = to_regclass(format('%I.%I', $4::text, of_table)) and attname = of_name)`,
      [columns.map(([name]) => name), columns.map(([, table]) => table), columns.map(([, , column]) => column), LIVE],
    );
    return rows.map(({ name }) => name);
  }
}
