import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';
import { RECEIVE } from '../case-load';
import { SECRETS } from '../secrets';
import { figure, interleaved, type Figure } from '../measure';
import { ADMIN, CLERK, signedIn } from './signed-in';
import type { Surroundings } from '../surroundings';

const SECONDS = 4;
const CONNECTIONS = 32;
/** A minute altogether. */
const [FOLLOW_LOOK_MS, FOLLOW_TRIES] = [100, 600];

/** P2: `POST /api/complaints` per second ÷ an empty Nest-Fastify POST, each server in a process of its own. */
export async function httpBench({ url }: Surroundings): Promise<Figure[]> {
  const ours = await started('serving.js', {
    DATABASE_URL: url,
    PORT: '0',
    LOG_LEVEL: 'error',
    ...SECRETS,
  });
  const empty = await started('empty-server.js', {});
  try {
    const headers = await signedIn(url, CLERK);
    const admin = await signedIn(url, ADMIN);
    const received = async (): Promise<number> => {
      const rate = await posts(ours.address, headers);
      // What is left behind must not take the processors from the other server.
      await followed(ours.address, admin);
      return rate;
    };
    await received();
    await posts(empty.address, headers);
    const pairs = await interleaved(received, () => posts(empty.address, headers));
    return [
      figure(
        { name: 'P2 HTTP', meaning: 'POST /api/complaints ÷ an empty POST', must: 0.15, goal: 0.3, better: 'higher' },
        pairs.map(({ a, b }) => a / b),
      ),
    ];
  } finally {
    for (const { child } of [ours, empty]) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
}

/** A server in a process of its own, and where it listens. */
export async function started(
  file: string,
  env: Record<string, string>,
): Promise<{ child: ChildProcess; address: string }> {
  const child = fork(join(__dirname, file), { env: { ...process.env, ...env } });
  const [address] = (await once(child, 'message')) as [string];
  return { child, address };
}

interface ReadModels {
  readonly items: readonly { readonly position: string; readonly head: string }[];
}

/** Resolves when every read model has seen the end of the log. */
async function followed(address: string, headers: Record<string, string>): Promise<void> {
  for (let tries = 0; tries < FOLLOW_TRIES; tries++, await pause(FOLLOW_LOOK_MS)) {
    const answer = await fetch(`${address}/api/projections`, { headers });
    const { items } = (await answer.json()) as ReadModels;
    if (items.every(({ position, head }) => position === head)) return;
  }
  throw new Error('the read models do not follow');
}

async function posts(address: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({
    url: `${address}/api/complaints`,
    method: 'POST',
    connections: CONNECTIONS,
    duration: SECONDS,
    headers,
    body: JSON.stringify(RECEIVE),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were no success, ${result.errors} requests failed`);
  return result.requests.average;
}
