import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Pool } from 'pg';
import { declaredFields, knownShapes } from '../../projections/shapes/known-shapes';
import { openEventLog } from '../../src/event-log/open-event-log';
import { upcasts } from '../../src/event-log/upcasts';
import type { IntegratorTask } from '../../src/proof/integrator/integrator';
import { originOf, verifiersOf } from '../../src/proof/integrator/signing';
import { ProofReader } from '../../src/proof/serving/proof-reader';
import { prepareProof } from '../../src/proof/store/open-proof';
import { storedTree } from '../../src/proof/store/tree-row';
import { verifyLog } from '../../src/proof/verification/verify-log';
import { CaseClient } from '../case-load';
import { figure, interleaved, quantile, REPETITIONS, type Figure } from '../measure';
import { seededDatabase } from '../rebuilding/rebuilding';
import { perSecond, type Surroundings } from '../surroundings';

const CLIENTS = 64;
const RUN_MS = 3_000;
const PROOFS = 2_000;

/** P9: what the proof costs those who append, how fast a log is verified by one thread, and how soon an inclusion is proved. */
export async function proofBench({ url, bus, config }: Surroundings, events: number): Promise<Figure[]> {
  const task = (databaseUrl: string, name: string): IntegratorTask => ({
    databaseUrl,
    seeds: [randomBytes(32).toString('base64')],
    signedFile: join(config.dataDir, `${name}.checkpoint`),
  });
  const appends = await ofAppends(bus, task(url, 'appends'));
  const seeded = task(await seededDatabase(url, 'proved', events), 'proved');
  await prepareProof(seeded.databaseUrl);
  return [appends, ...(await ofSeeded(seeded, events))];
}

async function ofAppends(bus: Surroundings['bus'], task: IntegratorTask): Promise<Figure> {
  const cases = Array.from({ length: CLIENTS }, () => new CaseClient(bus));
  const commands = (): Promise<number> =>
    perSecond(CLIENTS, RUN_MS, (client) => cases[client]?.next() ?? Promise.reject(new Error()));
  await commands();
  const pool = new Pool({ connectionString: task.databaseUrl, max: 1 });
  const proved = async (): Promise<number> => {
    const thread = await proving(task, pool);
    const rate = await commands();
    await stopped(thread);
    return rate;
  };
  const pairs = await interleaved(proved, commands);
  await pool.end();
  return figure(
    {
      name: `P9 append@${CLIENTS}`,
      meaning: 'commands with the proof ÷ without',
      must: 0.8,
      goal: 0.9,
      better: 'higher',
    },
    pairs.map(({ a, b }) => a / b),
  );
}

async function ofSeeded(task: IntegratorTask, events: number): Promise<Figure[]> {
  const pool = new Pool({ connectionString: task.databaseUrl, max: 4 });
  const log = await openEventLog({ databaseUrl: task.databaseUrl });
  try {
    await stopped(await proving(task, pool));
    const { size } = await new ProofReader(pool).tree();
    const origin = originOf(await log.identity());
    const keys = verifiersOf(
      origin,
      task.seeds.map((seed) => Buffer.from(seed, 'base64')),
    );
    const asked = {
      log,
      database: pool,
      origin,
      keys,
      witnesses: [],
      shapes: knownShapes(upcasts),
      declared: declaredFields(upcasts),
    };
    const [rates, p99s]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < REPETITIONS; turn++) {
      const begin = performance.now();
      const { difference, events: verified } = await verifyLog(asked);
      if (difference !== undefined || verified !== size) throw new Error(`not verified: ${JSON.stringify(difference)}`);
      rates.push((verified * 1000) / (performance.now() - begin));
      p99s.push(await inclusions(new ProofReader(pool), size));
    }
    const verify = { name: 'P9 verify', meaning: `events verified per second by one thread, of ${events}` };
    const inclusion = { name: 'P9 inclusion', meaning: `p99 of an inclusion proof in a tree of ${size}`, unit: ' ms' };
    return [
      figure({ ...verify, must: 100_000, goal: 200_000, better: 'higher' }, rates),
      figure({ ...inclusion, must: 10, goal: 2, better: 'lower' }, p99s),
    ];
  } finally {
    await log.close();
    await pool.end();
  }
}

/** p99 in milliseconds of proofs of leaves here and there. */
async function inclusions(reader: ProofReader, size: number): Promise<number> {
  const times: number[] = [];
  for (let proof = 0; proof < PROOFS; proof++) {
    const index = Math.floor(Math.random() * size);
    const begin = performance.now();
    await reader.inclusion(await reader.leafOf(index), size);
    times.push(performance.now() - begin);
  }
  return quantile(times, 0.99);
}

/** A thread that integrates, once it has caught up with the log. */
async function proving(task: IntegratorTask, pool: Pool): Promise<Worker> {
  const thread = new Worker(join(__dirname, 'proving.js'), { workerData: task });
  thread.on('error', (error) => {
    throw error;
  });
  const head = await headOf(pool);
  while (((await storedTree(pool))?.position ?? '') < head) await pause(20);
  return thread;
}

async function headOf(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ head: string }>(
    `select 'pg-' || lpad(max(position)::text, 19, '0') as head from event_log.event`,
  );
  return rows[0]?.head ?? '';
}

async function stopped(thread: Worker): Promise<void> {
  const ended = once(thread, 'exit');
  thread.postMessage('stop');
  await ended;
}
