import { execFileSync } from 'node:child_process';
import { constants, getPriority } from 'node:os';
import { resolve } from 'node:path';
import type { ThreadTask } from '../../../projections/live-thread/messages';
import type { LoadTask } from '../../../projections/load-thread/messages';

const BEHIND = Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL);
const ROOT = resolve(__dirname, '../../..');
/** Nobody listens there: a thread ends as soon as it has loaded what it needs. */
const NOWHERE = 'postgres://nobody@127.0.0.1:1/nothing';

/** The priority that a thread of ours had in the end, in a program of its own. */
const PROGRAM = `
const { readdirSync } = require('node:fs');
const { getPriority } = require('node:os');
const { Worker } = require('node:worker_threads');
const [entry, workerData] = process.argv.slice(1);
const threads = () => readdirSync('/proc/self/task').map(Number);
const before = new Set(threads());
const worker = new Worker(entry, { workerData: JSON.parse(workerData) });
const thread = threads().find((one) => !before.has(one));
const seen = [];
const look = setInterval(() => { try { seen.push(getPriority(thread)); } catch {} }, 1);
worker.on('error', () => undefined);
worker.on('exit', () => { clearInterval(look); process.stdout.write(String(seen.at(-1))); });
`;

function priorityOf(entry: string, workerData: object): number {
  const args = ['-e', PROGRAM, resolve(ROOT, 'dist/projections', entry), JSON.stringify(workerData)];
  return Number(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }));
}

const place = { databaseUrl: NOWHERE, vault: { url: NOWHERE, sealKeys: ['a secret'] as const } };
const leading = (lane: ThreadTask['lane']): Partial<ThreadTask> => ({ place, lane });

// Nowhere else do threads have priorities.
if (process.platform === 'linux')
  describe('of the threads that the program makes', () => {
    it('those of a rebuild go behind commands and answers', () => {
      const task: Partial<LoadTask> = { place };
      expect(priorityOf('load-thread/thread.js', task)).toBe(BEHIND);
    });

    it('that of the read models that gather does, and that of those which are prompt does not', () => {
      expect(priorityOf('live-thread/thread.js', leading('gathering'))).toBe(BEHIND);
      expect(priorityOf('live-thread/thread.js', leading('prompt'))).toBe(getPriority());
    });
  });
