import { MemoryLog } from '../support/memory-log';
import { node, slowRead } from './office';

const LEASE = 60;

/** Two nodes over one log, each with a clock of its own that stands still until it is moved. */
async function twoNodes() {
  const log = new MemoryLog();
  const [here, there] = [node(log, LEASE), node(log, LEASE)];
  await here.register('guangdong');
  await here.register('shaoguan', 'guangdong');
  await here.register('shenzhen', 'guangdong');
  await here.register('ruyuan', 'shaoguan');
  expect(await there.directory.lineOf('ruyuan')).toEqual(['ruyuan', 'shaoguan', 'guangdong']);
  return { log, here, there, reads: jest.spyOn(log, 'read') };
}

describe('a unit that changes', () => {
  it('is read at most once in the time of a lease, however many commands ask', async () => {
    const { there, reads } = await twoNodes();
    for (let command = 0; command < 100; command++) await there.directory.lineOf('ruyuan');
    expect(reads).not.toHaveBeenCalled();
    there.clock.now += LEASE;
    await Promise.all(Array.from({ length: 100 }, () => there.directory.lineOf('ruyuan')));
    expect(reads.mock.calls.map(([stream]) => stream)).toEqual(['unit-ruyuan', 'unit-shaoguan', 'unit-guangdong']);
  });

  it('is read on from where it was read before', async () => {
    const { here, there, reads } = await twoNodes();
    await here.move('ruyuan', 'shenzhen');
    reads.mockClear();
    there.clock.now += LEASE;
    expect(await there.directory.lineOf('ruyuan')).toEqual(['ruyuan', 'shenzhen', 'guangdong']);
    expect(reads.mock.calls[0]).toEqual(['unit-ruyuan', 1]);
  });

  it('is what it is now for every node once the change is answered: until then a lease may last', async () => {
    const { here, there } = await twoNodes();
    const began = performance.now();
    await here.move('ruyuan', 'shenzhen');
    const passed = performance.now() - began;
    expect(passed).toBeGreaterThanOrEqual(LEASE);
    there.clock.now += passed;
    expect((await there.directory.find('ruyuan'))?.parent).toBe('shenzhen');
  });

  it('is waited for as long as a lease is, though timers ring a little too early', async () => {
    const { directory } = node(new MemoryLog(), 1.9);
    const waited: number[] = [];
    for (let turn = 0; turn < 100; turn++) {
      const began = performance.now();
      await directory.settled();
      waited.push(performance.now() - began);
    }
    expect(Math.min(...waited)).toBeGreaterThanOrEqual(1.9);
  });

  it.each([
    ['a dissolution', 'UnitDissolved', (office: ReturnType<typeof node>) => office.dissolve('ruyuan')],
    ['a move', 'UnitMoved', (office: ReturnType<typeof node>) => office.move('ruyuan', 'shenzhen')],
  ])('is not answered before a lease is over after %s', async (_what, type, change) => {
    const { here, log } = await twoNodes();
    const append = log.append.bind(log);
    let recorded = Number.NaN;
    jest.spyOn(log, 'append').mockImplementation(async (...given) => {
      const appended = await append(...given);
      recorded = performance.now();
      return appended;
    });
    await change(here);
    expect(log.events.at(-1)?.type).toBe(type);
    expect(performance.now() - recorded).toBeGreaterThanOrEqual(LEASE);
  });

  it('is not believed of a look that began when the lease before it ended', async () => {
    const { here, there, log } = await twoNodes();
    there.clock.now += LEASE;
    const slow = slowRead(log);
    const early = there.directory.find('ruyuan');
    await here.move('ruyuan', 'shenzhen');
    there.clock.now += LEASE;
    expect((await there.directory.find('ruyuan'))?.parent).toBe('shenzhen');
    slow.open();
    expect((await early)?.parent).toBe('shaoguan');
    expect((await there.directory.find('ruyuan'))?.parent).toBe('shenzhen');
  });

  it('is asked again when it could not be read', async () => {
    const { there, log } = await twoNodes();
    there.clock.now += LEASE;
    log.outage = new Error('the log does not answer');
    await expect(there.directory.find('ruyuan')).rejects.toThrow('does not answer');
    log.outage = undefined;
    expect(await there.directory.find('ruyuan')).toMatchObject({ code: 'ruyuan' });
  });
});
