import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { originOf, verifiersOf } from '../../src/proof/integrator/signing';
import { consistencyParts } from '../../src/proof/merkle/proofs';
import { hashesOf } from '../../src/proof/merkle/tile-source';
import { verifyConsistency, type TreeHead } from '../../src/proof/merkle/verify';
import { parseCheckpoint } from '../../src/proof/notes/checkpoint';
import { parseNote, signedBy } from '../../src/proof/notes/signed-note';
import { storedTiles } from '../../src/proof/store/stored-tiles';
import { storedTree } from '../../src/proof/store/tree-row';
import { verifyLog } from '../../src/proof/verification/verify-log';
import { ProvedLog } from '../proof/integrator/proved-log';

/** `npm run test:faults -- proof N` for more. */
const KILLS = Number(process.env.KILLS ?? 4);
const CHILD = resolve(__dirname, '../support/children/integrator-child.cjs');

let proved: ProvedLog;
beforeAll(async () => {
  proved = await ProvedLog.open();
});
afterAll(() => proved.close());

describe('an integrator that is killed while the log grows', () => {
  it(
    `leaves a tree of which every checkpoint that was seen is the beginning (${KILLS} kills)`,
    async () => {
      const origin = originOf(await proved.log.identity());
      const keys = verifiersOf(origin, [proved.seed]);
      const seen: TreeHead[] = [];
      const complaints: string[] = [];
      const over = new AbortController();
      const load = (async () => {
        while (!over.signal.aborted) await proved.append(60);
      })();
      const watch = (async () => {
        for (; !over.signal.aborted; await sleep(5)) {
          const tree = await storedTree(proved.pool);
          if (tree === undefined || tree.size === seen.at(-1)?.size) continue;
          expect(signedBy(parseNote(tree.note), keys)).toHaveLength(1);
          seen.push(parseCheckpoint(parseNote(tree.note).text));
        }
      })();
      for (let kill = 0; kill < KILLS; kill++) {
        const child: ChildProcess = spawn(process.execPath, [CHILD, JSON.stringify(proved.task)], {
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        child.stderr?.on('data', (line: Buffer) => complaints.push(String(line)));
        const ended = once(child, 'exit');
        const before = seen.length;
        while (seen.length < before + 2) await sleep(2);
        await sleep(Math.random() * 450);
        child.kill('SIGKILL');
        await ended;
      }
      over.abort();
      await Promise.all([load, watch]);
      proved.integrate();
      const { size, root } = await proved.proved();
      for (const head of seen) {
        const proof = await hashesOf(consistencyParts(head.size, size), storedTiles(proved.pool));
        expect(verifyConsistency(head, { size, root }, proof)).toBe(true);
      }
      expect(seen.length).toBeGreaterThanOrEqual(2 * KILLS);
      expect([complaints, proved.told]).toEqual([[], []]);
      const asked = {
        log: proved.log,
        database: proved.pool,
        origin,
        keys,
        witnesses: [],
        shapes: new Map([['Noted', 1]]),
      };
      expect(await verifyLog(asked)).toEqual({ events: size, size, notYetProved: 0 });
    },
    KILLS * 120_000,
  );
});
