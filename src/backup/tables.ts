import type { ClientBase } from 'pg';

/** What a backup holds, in the order in which it can be put back: keys before the facts they open. */
export type Place = 'vault' | 'main';

export interface TableToSave {
  readonly place: Place;
  readonly name: string;
  /** Read page by page in this order, where there may be many rows. */
  readonly key: string;
}

const KEPT: Readonly<Record<Place, readonly string[]>> = { vault: ['vault'], main: ['identity'] };

/** The tables of the schemas that are saved whole; migrations stand in the schema of each database. */
export async function tablesIn(place: Place, client: ClientBase): Promise<TableToSave[]> {
  const { rows } = await client.query<{ name: string; key: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name,
            string_agg(format('%I', a.attname), ', ' order by k.place) as key
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_index i on i.indrelid = c.oid and i.indisprimary
      cross join unnest(i.indkey::int[]) with ordinality k (number, place)
       join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
      where c.relkind = 'r' and n.nspname = any($1) and c.relname !~ 'migrations$'
      group by n.nspname, c.relname, c.oid order by c.oid`,
    [KEPT[place]],
  );
  return rows.map(({ name, key }) => ({ place, name, key }));
}
