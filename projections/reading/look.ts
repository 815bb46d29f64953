import type { DataSource, EntityManager } from 'typeorm';

/**
 * Several questions to one read model in one snapshot, with the position of the log at which it stands. Its tables are locked
 * before the snapshot is taken: another generation swapped in afterwards would hold rows that the snapshot does not see.
 */
export const look = <Answer>(
  database: DataSource,
  model: string,
  rows: readonly (new () => object)[],
  ask: (snapshot: EntityManager, position: string) => Promise<Answer>,
): Promise<Answer> =>
  database.transaction('REPEATABLE READ', async (snapshot) => {
    const tables = rows.map((row) => database.getMetadata(row).tablePath);
    await snapshot.query(`lock table ${tables.join(', ')} in access share mode`);
    const [checkpoint] = await snapshot.query<{ position: string }[]>(
      'select position from projection.checkpoint where name = $1',
      [model],
    );
    if (!checkpoint) throw new TypeError(`there is no checkpoint of the read model ${model}`);
    return ask(snapshot, checkpoint.position);
  });
