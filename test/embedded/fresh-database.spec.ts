import { Client } from 'pg';
import { freshDatabase } from '../support/database/postgres';
import { answerOf } from './surroundings';

describe('a fresh database for a test', () => {
  it('is empty, and sorts by code point whatever the language of the machine', async () => {
    const database = await freshDatabase();
    expect(
      await answerOf(database.url, "select count(*)::int as answer from pg_tables where schemaname = 'public'"),
    ).toBe(0);
    expect(
      await answerOf(
        database.url,
        "select string_agg(w, '' order by w) as answer from unnest('{b,a,B,ä,Z}'::text[]) w",
      ),
    ).toBe('BZabä');
    await database.drop();
  });

  it('is gone after drop, even for somebody still connected', async () => {
    const database = await freshDatabase();
    const client = new Client({ connectionString: database.url });
    const cutOff = new Promise((resolve) => client.on('error', resolve));
    await client.connect();
    await database.drop();
    expect(await cutOff).toBeInstanceOf(Error);
    await expect(answerOf(database.url, 'select 1 as answer')).rejects.toThrow(/does not exist/);
  });
});
