import { PostgresEventLog } from '../../src/event-log/postgres/postgres-event-log';
import { eventLogDatabase } from '../support/database/event-log-database';
import { eventLogContract } from './event-log.contract';
import type { LogUnderTest } from './event-log/log-under-test';
import { streamsContract } from './event-log/streams.contract';

async function opened(): Promise<LogUnderTest> {
  const database = await eventLogDatabase();
  const handles: PostgresEventLog[] = [];
  const open = async (): Promise<PostgresEventLog> => {
    const handle = await PostgresEventLog.open({ url: database.url });
    handles.push(handle);
    return handle;
  };
  return {
    log: await open(),
    reopen: open,
    close: async () => {
      await Promise.all(handles.map((handle) => handle.close()));
      await database.drop();
    },
  };
}

eventLogContract('Postgres', opened);

describe('the event log on Postgres, read stream by stream', () => {
  let log: LogUnderTest;
  beforeAll(async () => {
    log = await opened();
  });
  afterAll(() => log.close());
  streamsContract(() => log);
});
