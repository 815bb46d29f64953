import type { DataSource, EntityManager } from 'typeorm';

/** Several questions to one read model in one snapshot, with the position of the log at which it stands. */
export const look = <Answer>(
  database: DataSource,
  model: string,
  ask: (snapshot: EntityManager, position: string) => Promise<Answer>,
): Promise<Answer> =>
  database.transaction('REPEATABLE READ', async (snapshot) => {
    const [checkpoint] = await snapshot.query<{ position: string }[]>(
      'select position from projection.checkpoint where name = $1',
      [model],
    );
    if (!checkpoint) throw new TypeError(`there is no checkpoint of the read model ${model}`);
    return ask(snapshot, checkpoint.position);
  });
