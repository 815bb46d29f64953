import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LiveThread } from '../../projections/live-thread/live-thread';
import type { LiveParts } from '../../projections/runtime/live/live-runner';
import { until as eventually } from './runtime/shop/trade';

/** A thread that tells what it was given, and ends by itself when it is told to refresh. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
parentPort.postMessage({ kind: 'leading', names: ['cases'] });
parentPort.postMessage({ kind: 'reached', positions: [['cases', workerData.store], ['units', workerData.place.databaseUrl]] });
const share = new Float64Array(workerData.workShare);
const looking = setInterval(() => {
  parentPort.postMessage({ kind: 'reached', positions: [[share[0] > 0.5 ? 'busy' : 'idle', 'yes']] });
  if (share[1] > 0) parentPort.postMessage({ kind: 'reached', positions: [['waiters', String(share[1])]] });
}, 10);
parentPort.postMessage({ kind: 'said', level: 'info', facts: { owner: workerData.owner }, sentence: 'begun' });
parentPort.on('message', (order) => {
  if (order === 'refresh') throw new Error('a fault in the thread');
  clearInterval(looking);
  parentPort.close();
});
`;

describe('a thread that leads the read models', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casetrail-thread-'));
  const entry = join(folder, 'thread.js');
  writeFileSync(entry, THREAD);
  afterAll(() => rmSync(folder, { recursive: true }));

  const until = (isSo: () => boolean): Promise<void> => eventually(() => Promise.resolve(isSo()));
  const noted: [string, string][] = [];
  const said: string[] = [];
  const faults: unknown[] = [];
  const parts = {
    owner: 'node-1',
    store: 'pg-7',
    timing: {},
    news: { reached: (positions: [string, string][]) => noted.push(...positions), leading: () => undefined },
    logger: {
      info: (_facts: object, sentence: string) => said.push(sentence),
      warn: () => undefined,
      error: (facts: object) => faults.push(facts),
    },
  } as unknown as LiveParts;
  const thread = new LiveThread(
    { databaseUrl: 'postgres://here', vault: { url: 'postgres://vault', sealKeys: ['a secret'] } },
    parts,
    entry,
  );

  it('is given its task, and what it tells reaches the node', async () => {
    expect(thread.leads('cases')).toBe(false);
    thread.start();
    await until(() => said.length === 1);
    expect(noted.filter(([what]) => !['busy', 'idle'].includes(what))).toEqual([
      ['cases', 'pg-7'],
      ['units', 'postgres://here'],
    ]);
    expect([thread.leads('cases'), thread.leads('units')]).toEqual([true, false]);
  });

  it('sees how busy the thread of the commands is', async () => {
    const isSeen = () => noted.some(([what]) => what === 'busy');
    while (!isSeen()) {
      const end = performance.now() + 50;
      while (performance.now() < end);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    // It has nothing more to do, and sooner or later that is seen, too.
    noted.length = 0;
    await until(() => noted.some(([what]) => what === 'idle'));
  });

  it('sees how many wait for what it leads', async () => {
    const told = (): string | undefined => noted.filter(([name]) => name === 'waiters').at(-1)?.[1];
    for (const change of [1, 1, -1, 1]) thread.waiting(change);
    await until(() => told() === '2');
    for (const change of [-1, -1]) thread.waiting(change);
  });

  it('leads nothing once it has ended, is begun again, and its fault is told', async () => {
    thread.refresh();
    await until(() => faults.length === 1);
    expect(thread.leads('cases')).toBe(false);
    expect(faults).toEqual([{ error: expect.stringContaining('a fault in the thread') as string }]);
    await until(() => said.length === 2);
    expect(thread.leads('cases')).toBe(true);
  });

  it('is not begun again after it was stopped', async () => {
    await thread.stop();
    expect(thread.leads('cases')).toBe(false);
    expect([said.length, faults.length]).toEqual([2, 1]);
  });
});
