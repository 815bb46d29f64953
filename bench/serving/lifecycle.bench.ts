import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { newId } from '../../src/kernel/ids';
import { RECEIVE } from '../case-load';
import { started } from './http.bench';
import { figure, interleaved, type Figure } from '../measure';
import type { SeededServer } from '../seeded-server';
import { SECRETS } from '../secrets';
import { ADMIN, CLERK, signedIn } from './signed-in';
import { perSecond, UNIT } from '../surroundings';

const CLIENTS = 8;
const RUN_MS = 4_000;
const WARM_UP_MS = 2_000;
/** A try waits for five seconds. */
const CATCH_UP_TRIES = 12;

/**
 * P11: create → assign → resolve → search, four requests, lifecycles per second with many cases in the database ÷ with none.
 * Resolved as fast as a case can be: the complainant withdraws. The search waits until the case can be found.
 */
export async function lifecycleBench(server: SeededServer, cases: number): Promise<Figure[]> {
  const children: ChildProcess[] = [];
  try {
    const many = await serving(await server.database(cases), children);
    const none = await serving(await server.database(0), children);
    const run = (server: Serving, milliseconds = RUN_MS): Promise<number> =>
      perSecond(CLIENTS, milliseconds, () => lifecycle(server));
    for (const server of [many, none]) await run(server, WARM_UP_MS);
    const pairs = await interleaved(
      () => run(many),
      () => run(none),
    );
    const meaning = `lifecycles per second with ${cases} cases ÷ with none`;
    return [
      figure(
        { name: 'P11 lifecycle', meaning, must: 0.8, goal: 0.95, better: 'higher' },
        pairs.map(({ a, b }) => a / b),
      ),
    ];
  } finally {
    for (const child of children) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
}

interface Serving {
  readonly address: string;
  readonly clerk: Record<string, string>;
}

async function serving(url: string, children: ChildProcess[]): Promise<Serving> {
  const { child, address } = await started('serving.js', {
    DATABASE_URL: url,
    PORT: '0',
    LOG_LEVEL: 'error',
    ...SECRETS,
  });
  children.push(child);
  const unit = { code: UNIT, name: 'Benchmark', level: 'city' };
  const registered = await post({ address, clerk: await signedIn(url, ADMIN) }, 'units', unit);
  // Seeded cases that are kept have the unit from the run before.
  if (registered.status !== 422) await receiptIn(registered, 'units');
  const server = { address, clerk: await signedIn(url, CLERK) };
  await caughtUp(server);
  return server;
}

/** A server that was killed just before leaves its leases behind, which last some seconds. */
async function caughtUp(server: Serving): Promise<void> {
  const { position } = await asked(server, 'complaints', RECEIVE);
  for (let tries = 0; tries < CATCH_UP_TRIES; tries++) if ((await found(server, { after: position })).ok) return;
  throw new Error('the read models do not catch up');
}

const found = ({ address, clerk }: Serving, question: Record<string, string>): Promise<Response> =>
  fetch(`${address}/api/complaints?${new URLSearchParams(question).toString()}`, { headers: clerk });

async function lifecycle(server: Serving): Promise<void> {
  const mark = newId().slice(0, 13);
  const { id } = await asked(server, 'complaints', { ...RECEIVE, narrative: `${RECEIVE.narrative}凭据${mark}` });
  await asked(server, `complaints/${id}/handler`, { handler: 'handler-7' });
  const { position } = await asked(server, `complaints/${id}/closure`, { outcome: 'withdrawn' });
  const response = await found(server, { text: mark, after: position });
  const told = await response.text();
  const { items } = JSON.parse(told) as { readonly items?: readonly { readonly id: string }[] };
  if (items?.length !== 1 || items[0]?.id !== id)
    throw new Error(`the case ${id} was not found by ${mark}: ${response.status} ${told}`);
}

interface Answered {
  readonly id: string;
  readonly position: string;
}

const post = ({ address, clerk }: Serving, path: string, body: object): Promise<Response> =>
  fetch(`${address}/api/${path}`, { method: 'POST', headers: clerk, body: JSON.stringify(body) });

async function receiptIn(response: Response, path: string): Promise<Answered> {
  if (response.status !== 201)
    throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answered;
}

const asked = async (server: Serving, path: string, body: object): Promise<Answered> =>
  receiptIn(await post(server, path, body), path);
