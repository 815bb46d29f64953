import type { ClientBase, Pool } from 'pg';
import type { Parking } from '../../parking/parked-streams';

/** What is set aside in a generation that is being built, in the order of the log. */
export async function parkedInBuild(database: Pool | ClientBase, name: string): Promise<Parking[]> {
  const { rows } = await database.query<Parking>(
    'select stream, position, version, type, error from projection.build_parked where name = $1 order by position',
    [name],
  );
  return rows;
}

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
