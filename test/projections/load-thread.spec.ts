import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inThreads } from '../../projections/load-thread/load-thread';
import type { ShareTask } from '../../projections/runtime/rebuild/loading/load-share';

/** A thread that tells of one page and then does what its share says. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { task, place } = workerData;
parentPort.postMessage({ kind: 'page', events: task.names.length, position: place.databaseUrl + task.goal });
const ways = [
  () => parentPort.postMessage({ kind: 'done', faults: [{ projection: 'cases', message: 'cases: it was so' }] }),
  () => { throw new Error('a fault in the thread') },
  () => {},
  () => parentPort.once('message', (order) => order === 'cancel' && process.exit(0)),
];
ways[task.share.index]();
`;

describe('a share that is folded in a thread of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casetrail-load-'));
  const entry = join(folder, 'thread.js');
  writeFileSync(entry, THREAD);
  afterAll(() => rmSync(folder, { recursive: true }));

  const load = inThreads(
    { databaseUrl: 'postgres://here/', vault: { url: 'postgres://vault', sealKeys: ['a secret'] } },
    entry,
  );
  const task = (index: number): ShareTask => ({
    byStreams: true,
    share: { index, of: 4 },
    names: ['cases', 'units'],
    from: 'p0',
    goal: 'p9',
    limits: { openBytes: 1, recordEvents: 1, pageEvents: 1, mostParked: 1 },
  });
  const ignore = { onPage: () => undefined };

  it('is given its task; its pages and the faults of projections are told', async () => {
    const pages: unknown[] = [];
    const faults = await load(task(0), { onPage: (...page) => pages.push(page) });
    expect(pages).toEqual([[2, 'postgres://here/p9']]);
    expect(faults).toMatchObject([{ name: 'ProjectionFault', projection: 'cases', message: 'cases: it was so' }]);
  });

  it('fails with what the thread threw, and when the thread ends too early', async () => {
    await expect(load(task(1), ignore)).rejects.toThrow('a fault in the thread');
    await expect(load(task(2), ignore)).rejects.toThrow('a thread of a rebuild ended before its share did');
  });

  it('is left when it is cancelled, and not begun after that', async () => {
    const cancel = new AbortController();
    const enough = new Error('enough');
    const loading = load(task(3), { signal: cancel.signal, onPage: () => cancel.abort(enough) });
    await expect(loading).rejects.toBe(enough);
    await expect(load(task(0), { signal: cancel.signal, ...ignore })).rejects.toBe(enough);
  });
});
