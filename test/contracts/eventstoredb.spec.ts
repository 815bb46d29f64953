import { EventStoreDbLog } from '../../src/event-log/eventstoredb/eventstoredb-log';
import { startEventStoreDouble } from '../support/eventstoredb/event-store-double';
import { eventLogContract } from './event-log.contract';
import type { LogUnderTest } from './event-log/log-under-test';

async function opened(connectionString: string, stop: () => Promise<void>): Promise<LogUnderTest> {
  const open = (): Promise<EventStoreDbLog> => EventStoreDbLog.open({ connectionString });
  const log = await open();
  const handles = [log];
  const reopen = async (): Promise<EventStoreDbLog> => {
    const handle = await open();
    handles.push(handle);
    return handle;
  };
  const close = async (): Promise<void> => {
    await Promise.all(handles.map((handle) => handle.close()));
    await stop();
  };
  return { log, reopen, close };
}

eventLogContract('the double of EventStoreDB', async () => {
  const double = await startEventStoreDouble();
  return opened(double.connectionString, () => double.stop());
});

it('does not say that EventStoreDB can be read stream by stream', async () => {
  const double = await startEventStoreDouble();
  const under = await opened(double.connectionString, () => double.stop());
  expect(under.log.readStreams).toBeUndefined();
  await under.close();
});

const server = process.env.EVENTSTORE_TEST_URL;
if (server !== undefined) {
  eventLogContract('EventStoreDB', () => opened(server, () => Promise.resolve()));
}
