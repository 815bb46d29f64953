import 'reflect-metadata';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { searchable, soughtIn, termsOf } from '../../src/kernel/texts/search-terms';
import { startEmbedded } from '../../src/embedded/embedded-postgres';
import { textArray } from '../../src/postgres/binary-arrays';
import { median } from '../measure';
import { Chance } from '../seed/chance';
import { aCompany, aStory } from '../seed/lives/telling';
import { TRADES } from '../seed/lives/trades';

const REPETITIONS = 7;
const PAGE = 2_000;
/** Two, three and five characters, each once common and once rare. */
const SOUGHT = ['导游', '鳜鱼', '旅行社', '螺蛳粉', '购物店停留', '氮化镓充电'];

interface Arm {
  readonly name: string;
  readonly table: string;
  readonly index: string;
  /** Whether the rows hold terms beside the text. */
  readonly terms: boolean;
  /** The condition that the index serves, of a text in `$1`. */
  readonly condition: string;
  readonly parameter: (sought: string) => string;
}

const ARMS: readonly Arm[] = [
  {
    name: 'bigrams in a tsvector',
    table: 'bigrams',
    index: 'using gin (array_to_tsvector(terms)) with (gin_pending_list_limit = 256)',
    terms: true,
    condition: 'array_to_tsvector(terms) @@ $1::tsquery',
    parameter: (sought) =>
      soughtIn(sought)
        .map(({ term }) => `'${term}'`)
        .join(' & '),
  },
  {
    name: 'pg_trgm',
    table: 'trigrams',
    index: 'using gin (text gin_trgm_ops) with (gin_pending_list_limit = 256)',
    terms: false,
    condition: 'text like $1',
    parameter: (sought) => `%${sought}%`,
  },
];

/** `npm run bench:search -- --cases N`: bigrams in a tsvector beside pg_trgm, over the same seeded narratives. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { cases: { type: 'string', default: '50000' } } });
  const dataDir = await mkdtemp(join(tmpdir(), 'casetrail-bench-'));
  await chmod(dataDir, 0o711);
  const postgres = await startEmbedded({ dataDir, mode: 'own' });
  try {
    const client = await database(postgres.url);
    for (const line of await compare(client, Number(values.cases))) process.stdout.write(`${line}\n`);
    await client.end();
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** pg_trgm takes for letters what the locale of the database does: in the plain C locale no Chinese character. */
async function database(url: string): Promise<Client> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database letters template template0 locale_provider libc locale 'C.utf8'`);
  await admin.end();
  const client = new Client({ connectionString: Object.assign(new URL(url), { pathname: '/letters' }).href });
  await client.connect();
  await client.query('create extension pg_trgm');
  return client;
}

async function compare(client: Client, cases: number): Promise<string[]> {
  for (const { table } of ARMS)
    await client.query(`create table ${table} (id bigint primary key, text text not null, terms text[])`);
  for (let first = 0; first < cases; first += PAGE)
    for (const arm of ARMS) await insert(client, arm, first, Math.min(PAGE, cases - first));
  const lines: string[] = [];
  for (const { name, table, index } of ARMS) {
    const build = await timed(() => client.query(`create index ${table}_index on ${table} ${index}`));
    await client.query(`vacuum analyze ${table}`);
    const { rows } = await client.query<{ bytes: string }>(`select pg_relation_size('${table}_index') as bytes`);
    lines.push(
      `${name}: index of ${(Number(rows[0]?.bytes) / cases).toFixed(0)} bytes a case, built in ${build.toFixed(0)} ms`,
    );
  }
  const writes = ARMS.map((): number[] => []);
  for (let turn = 0; turn < REPETITIONS; turn++)
    for (const [arm, which] of ARMS.entries())
      writes[arm]?.push((await timed(() => insert(client, which, cases + turn * PAGE, PAGE))) / PAGE);
  ARMS.forEach(({ name }, arm) =>
    lines.push(`${name}: ${(1000 * median(writes[arm] ?? [])).toFixed(0)} µs to write a case`),
  );
  for (const sought of SOUGHT) lines.push(await searching(client, sought));
  return lines;
}

async function searching(client: Client, sought: string): Promise<string> {
  const times = ARMS.map((): number[] => []);
  let found = 0;
  for (let turn = 0; turn < REPETITIONS; turn++)
    for (const [arm, { table, condition, parameter }] of ARMS.entries()) {
      const text = `select id from ${table} where ${condition} and text like $2 order by id desc limit 51`;
      const ask = () => client.query({ name: table, text, values: [parameter(sought), `%${sought}%`] });
      times[arm]?.push(await timed(async () => (found = (await ask()).rowCount ?? 0)));
    }
  const told = ARMS.map(({ name }, arm) => `${name} ${median(times[arm] ?? []).toFixed(2)} ms`);
  return `${sought} (${found === 51 ? 'common' : `${found} cases`}): ${told.join(', ')}`;
}

function insert(client: Client, { table, terms }: Arm, first: number, count: number): Promise<unknown> {
  const texts = Array.from({ length: count }, (_none, index) => aText(first + index));
  const words = texts.map((text) => (terms ? termsOf(text).join(' ') : null));
  return client.query({
    name: `insert-${table}`,
    text: `insert into ${table} select $1::bigint + n, t, string_to_array(w, ' ')
             from unnest($2::text[], $3::text[]) with ordinality x(t, w, n)`,
    values: [first, textArray(texts), textArray(words)],
  });
}

function aText(ordinal: number): string {
  const chance = new Chance(3, ordinal);
  const trade = chance.weighted(TRADES);
  const company = aCompany(chance, chance.of(trade.respondents)[1]);
  const { narrative, allegation } = aStory(chance, company, trade.incidents);
  return searchable([company, narrative, allegation].join('\n'));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
