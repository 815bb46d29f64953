import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { readDatabase } from '../../projections/read-database';
import { figure, interleaved, type Figure } from '../measure';
import type { Surroundings } from '../surroundings';

const MEGABYTE = 2 ** 20;

/** What one run in a process of its own tells. */
export interface FrozenAlone {
  readonly seconds: number;
  /** Most bytes held beyond what the idle process held. */
  readonly held: number;
}

/** P12: how long it takes to freeze, hash and draw from a frame of so many cases, and whether more cases need more memory. */
export async function frameBench({ url }: Surroundings, cases: number): Promise<Figure[]> {
  const whole = await casesIn(url, 'frame_whole', cases);
  const tenth = await casesIn(url, 'frame_tenth', Math.ceil(cases / 10));
  const pairs = await interleaved(
    () => frozenAlone(whole),
    () => frozenAlone(tenth),
  );
  const lower = { better: 'lower' } as const;
  return [
    figure(
      {
        ...lower,
        name: 'P12 frame',
        meaning: `freeze, hash and draw from ${cases} cases`,
        must: 10,
        goal: 5,
        unit: ' s',
      },
      pairs.map(({ a }) => a.seconds),
    ),
    figure(
      { ...lower, name: 'P12 memory', meaning: 'resident set while doing so − idle', must: 192, goal: 96, unit: ' MB' },
      pairs.map(({ a }) => a.held / MEGABYTE),
    ),
    figure(
      {
        ...lower,
        name: 'P12 growth',
        meaning: `the same ÷ that of ${Math.ceil(cases / 10)} cases`,
        must: 1.5,
        goal: 1.15,
      },
      pairs.map(({ a, b }) => a.held / b.held),
    ),
  ];
}

/** One more database on the server, whose read models know so many closed cases of four units; answers its address. */
async function casesIn(server: string, name: string, cases: number): Promise<string> {
  const admin = new Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name} template template0`).finally(() => admin.end());
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await readDatabase(url.href).initialize();
  try {
    await database.runMigrations();
    await database.query('create schema if not exists read');
    await database.synchronize();
    await database.query(
      `insert into read.case_facts (case_id, regime, regime_version, kind, channel, category, region, unit, holder, respondent_type,
         respondent_name, stage, stage_before, party_size, received_on, closed_on, outcome, with_penalty,
         returns, reopenings, extensions, urgings, misses, limits, remedies_proposed, campaigns, acts)
       select md5('case ' || n)::uuid, 'tourism', 1, 'complaint', 'hotline', 'service-attitude', '440200', 'unit-' || n % 4,
         'unit-' || n % 4, 'hotel', '某酒店', 'closed', 'accepted', 1, date '2026-01-01' + n % 200,
         date '2026-02-01' + n % 200, 'settled', false, 0, 0, 0, 0, 0, '{}', 0, '[]', '[]'
       from generate_series(1, $1::int) n`,
      [cases],
    );
    await database.query(
      `insert into projection.checkpoint (name, generation, store, position, tables)
       values ('case-facts', 'bench', gen_random_uuid(), 'pg-0000000000000000000', '{}')`,
    );
    await database.query('analyze read.case_facts');
  } finally {
    await database.destroy();
  }
  return url.href;
}

/** So little may lie about uncollected that more cases can only hold more when the program holds more. */
const SMALL_HEAP = ['--expose-gc', '--max-semi-space-size=2', '--max-old-space-size=64'];

async function frozenAlone(url: string): Promise<FrozenAlone> {
  const child = fork(join(__dirname, 'frame-alone.js'), [url], { execArgv: SMALL_HEAP });
  const ended = once(child, 'exit');
  const told = await Promise.race([
    once(child, 'message').then(([answer]: unknown[]) => answer as FrozenAlone),
    ended.then(([code]: unknown[]) => Promise.reject(new Error(`the frame ended with ${String(code)}`))),
  ]);
  await ended;
  return told;
}
