import { PostgresEventLog } from '../../src/event-log/postgres/postgres-event-log';
import { eventLogDatabase } from '../support/event-log-database';
import { eventLogContract } from './event-log.contract';

eventLogContract('Postgres', async () => {
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
});
