import type { ClientBase, Pool } from 'pg';
import type { Parking } from '../../parking/parked-streams';

/** What is set aside in generations that are being built: of each in the order of the log. */
export async function parkedInBuilds(
  database: Pool | ClientBase,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly Parking[]>> {
  const { rows } = await database.query<Parking & { readonly name: string }>(
    `select name, stream, position, version, type, error from projection.build_parked
     where name = any($1) order by position`,
    [names],
  );
  const parked = new Map<string, Parking[]>(names.map((name) => [name, []]));
  for (const { name, ...parking } of rows) parked.get(name)?.push(parking);
  return parked;
}

export const parkedInBuild = async (database: Pool | ClientBase, name: string): Promise<readonly Parking[]> =>
  (await parkedInBuilds(database, [name])).get(name) ?? [];

/** Sets a stream aside in the generation that is being built. */
export async function parkInBuild(
  database: Pool | ClientBase,
  name: string,
  { stream, position, version, type, error }: Parking,
): Promise<void> {
  await database.query(
    `insert into projection.build_parked (name, stream, position, version, type, error) values ($1, $2, $3, $4, $5, $6)
     on conflict (name, stream) do nothing`,
    [name, stream, position, version, type, error],
  );
}
