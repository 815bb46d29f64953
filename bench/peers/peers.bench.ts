import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { arriving, timed } from '../writing/append-latency.bench';
import { CaseClient } from '../case-load';
import { type Figure, figure, interleaved, quantile } from '../measure';
import { CORES, Rebuilding, seconds, seededDatabase } from '../rebuilding/rebuilding';
import { perSecond, type Surroundings } from '../surroundings';
import { Emmett } from './emmett';
import { PlainPg } from './plain-pg';

const RUN_MS = 3000;
const MOST_CLIENTS = 64;
/** The peer takes some hundred a second. */
const MOST_EVENTS = 10_000;
const AGAINST = { must: 1.5, goal: 3, better: 'higher' } as const;

/** The same load on ours and on what else there is: full commands, one read model made anew, and how long it lags behind. */
export async function peersBench(where: Surroundings, events: number): Promise<Figure[]> {
  const figures = await withPeers(where.url, async (peers) => {
    // First, while there is nothing that the read models would have to catch up with.
    const lag = await lagBeside(where, peers);
    return [...(await commandsBeside(where, peers)), lag];
  });
  return [...figures, await rebuildBeside(where, Math.min(events, MOST_EVENTS))];
}

async function commandsBeside({ bus }: Surroundings, { emmett, plain }: Peers): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const clients of [16, MOST_CLIENTS]) {
    const each = <Client>(make: () => Client): Client[] => Array.from({ length: clients }, make);
    const [ours, peers, plains] = [
      each(() => new CaseClient(bus)),
      each(() => emmett.client()),
      each(() => plain.client()),
    ];
    const run = (work: (client: number) => Promise<unknown> | undefined): Promise<number> =>
      perSecond(clients, RUN_MS, async (client) => work(client));
    const arms = {
      ours: () => run((client) => ours[client]?.next()),
      emmett: () => run((client) => peers[client]?.()),
      plain: () => run((client) => plains[client]?.()),
    };
    for (const arm of Object.values(arms)) await arm();
    const pairs = await interleaved(arms.ours, async () => ({
      emmett: await arms.emmett(),
      plain: await arms.plain(),
    }));
    const against = (peer: 'emmett' | 'plain', meaning: string): Figure =>
      figure(
        { ...AGAINST, name: `peers P1 ${peer}@${clients}`, meaning },
        pairs.map(({ a, b }) => a / b[peer]),
      );
    figures.push(
      against('emmett', 'full commands ÷ those of emmett-postgresql'),
      against('plain', 'full commands ÷ load, decide and insert with pg'),
    );
  }
  return figures;
}

/** At a load that the peer can follow: half of what its read model takes when it is behind. */
async function lagBeside({ bus, installation: { runtime } }: Surroundings, { emmett }: Peers): Promise<Figure> {
  const load = (await followedPerSecond(emmett)) / 2;
  await runtime.start();
  while ((await runtime.list()).some(({ status }) => status !== 'live')) await pause(200);
  const ours = (): Promise<number> =>
    lagAt(load, clientOf(bus), (position) => runtime.waitFor(['case-list'], position, 30_000));
  const theirs = (): Promise<number> =>
    emmett.following(async (seen) => {
      // What was left behind before is no part of this lag.
      await seen(await emmett.client()());
      return lagAt(load, () => emmett.client(), seen);
    });
  const pairs = await interleaved(theirs, ours);
  await runtime.stop();
  const meaning = `p99 of commit → visible of emmett-postgresql ÷ ours, at ${Math.round(load)} commands/s`;
  return figure(
    { ...AGAINST, name: 'peers P4 emmett', meaning },
    pairs.map(({ a, b }) => a / b),
  );
}

async function followedPerSecond(emmett: Emmett): Promise<number> {
  const clients = Array.from({ length: 16 }, () => emmett.client());
  const behind = (RUN_MS / 1000) * (await perSecond(16, RUN_MS, async (client) => clients[client]?.()));
  const last = await emmett.client()();
  return emmett.following(async (seen) => behind / (await seconds(() => seen(last))));
}

const clientOf = (bus: Surroundings['bus']) => (): (() => Promise<string>) => {
  const client = new CaseClient(bus);
  return async () => (await client.next()).position;
};

/** p99 of how long it takes from the answer of a command until its position is seen. */
async function lagAt<Position>(
  rate: number,
  newClient: () => () => Promise<Position>,
  seen: (position: Position) => Promise<void>,
): Promise<number> {
  const idle: (() => Promise<Position>)[] = [];
  const lags: number[] = [];
  await arriving(rate, RUN_MS, async () => {
    const client = idle.pop() ?? newClient();
    const position = await client();
    lags.push(await timed(() => seen(position)));
    idle.push(client);
  });
  return quantile(lags, 0.99);
}

/** Our list of cases, with all its columns, indexes and the swap ÷ the peer's one document a case, of the same events. */
async function rebuildBeside({ url: server }: Surroundings, events: number): Promise<Figure> {
  const url = await seededDatabase(server, 'peers', events);
  const rebuilding = await Rebuilding.open(url);
  try {
    const pairs = await withPeers(url, async ({ emmett }) => {
      const types = await emmett.takeOver(rebuilding.log);
      const ours = (): Promise<number> => rebuilding.rebuild(CORES, ['case-list']);
      await ours();
      return interleaved(ours, () => emmett.rebuild(types));
    });
    const meaning = `one read model rebuilt: events per second ÷ those of emmett-postgresql, ${events} events`;
    return figure(
      { ...AGAINST, name: 'peers P3 emmett', meaning },
      pairs.map(({ a, b }) => b / a),
    );
  } finally {
    await rebuilding.end();
  }
}

interface Peers {
  readonly emmett: Emmett;
  readonly plain: PlainPg;
}

async function withPeers<Result>(url: string, work: (peers: Peers) => Promise<Result>): Promise<Result> {
  const pool = new Pool({ connectionString: url, max: MOST_CLIENTS });
  const emmett = await Emmett.open(url, pool);
  const plain = new PlainPg(pool);
  try {
    await plain.prepare();
    return await work({ emmett, plain });
  } finally {
    await emmett.end();
    await pool.end();
  }
}
