import { EventStoreDbLog } from '../../src/event-log/eventstoredb/eventstoredb-log';
import { Unavailable } from '../../src/kernel/refusal';
import { all } from '../contracts/event-log/log-under-test';
import { LogsOnDoubles, SHORT } from '../support/eventstoredb/log-on-double';

const logs = new LogsOnDoubles();
afterEach(() => logs.close());

describe('opening the log', () => {
  it('gives one identity to all who open it for the first time at once', async () => {
    const double = await logs.double();
    const opened = await Promise.all(Array.from({ length: 6 }, () => logs.log(double)));
    const identities = await Promise.all(opened.map((log) => log.identity()));
    expect(new Set(identities).size).toBe(1);
    expect(double.log.read('casetrail-log')).toHaveLength(1);
  });

  it('gives one identity also when the answer to its making is lost', async () => {
    const double = await logs.double();
    double.faults.ofNextAppends('land, hang');
    const log = await logs.log(double, SHORT);
    const again = await logs.log(double);
    expect(await log.identity()).toBe(await again.identity());
    expect(await all(log.readAll(log.beginning))).toEqual([{ events: [], position: log.beginning, caughtUp: true }]);
  });

  it('is Unavailable when there is no server', async () => {
    const double = await logs.double();
    await double.stop();
    await expect(logs.log(double)).rejects.toBeInstanceOf(Unavailable);
  });

  it.each(['esdb://localhost:2113', 'esdb+discover://localhost:2113?tls=true'])(
    'needs user and password where there is TLS: %s',
    (connectionString) => {
      expect(() => new EventStoreDbLog({ connectionString })).toThrow(TypeError);
    },
  );

  it.each(['esdb://admin:changeit@localhost:2113', 'esdb://localhost:2113?tls=false'])(
    'takes %s',
    async (connectionString) => {
      const log = new EventStoreDbLog({ connectionString });
      await log.close();
    },
  );
});
