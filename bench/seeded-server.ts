import { mkdir } from 'node:fs/promises';
import { Client } from 'pg';
import { readConfig } from '../src/config';
import { startEmbedded } from '../src/embedded/embedded-postgres';
import { openInstallation, type Installation } from '../src/installation';
import { seedLog } from './seed/seed-log';
import { SECRETS } from './secrets';
import { newFolder, removed, surroundings, type Surroundings } from './surroundings';

/** Databases of seeded cases, all on one server: made when they are asked for first, gone at the end unless they are kept in a folder. */
export class SeededServer {
  private folder: Promise<string> | undefined;
  private server: Promise<Surroundings> | undefined;
  private readonly databases = new Map<number, Promise<string>>();

  constructor(private readonly kept?: string) {}

  /** The address of a database with so many cases in its log and in its read models. */
  database(cases: number): Promise<string> {
    const made = this.databases.get(cases) ?? this.make(cases);
    this.databases.set(cases, made);
    return made;
  }

  async open(url: string): Promise<Installation> {
    const { config } = await this.running();
    return openInstallation(
      readConfig({ DATABASE_URL: url, PORT: '0', LOG_LEVEL: 'error', DATA_DIR: config.dataDir, ...SECRETS }),
      'own',
    );
  }

  /** Lends out the folder of the server, which is ended meanwhile: its own database is then the one with so many cases. */
  async lend<Result>(cases: number, work: (dataDir: string) => Promise<Result>): Promise<Result> {
    await this.database(cases);
    await this.leave();
    const dataDir = await this.place();
    await renamed(dataDir, [
      ['casetrail', 'own'],
      [`cases_${cases}`, 'casetrail'],
    ]);
    return work(dataDir).finally(() =>
      renamed(dataDir, [
        ['casetrail', `cases_${cases}`],
        ['own', 'casetrail'],
      ]),
    );
  }

  async end(): Promise<void> {
    await this.leave();
    if (this.kept === undefined && this.folder !== undefined) await removed(await this.folder);
  }

  private async leave(): Promise<void> {
    await (await this.server)?.end();
    this.server = undefined;
    this.databases.clear();
  }

  private place(): Promise<string> {
    const { kept } = this;
    this.folder ??= kept === undefined ? newFolder() : mkdir(kept, { recursive: true }).then(() => kept);
    return this.folder;
  }

  private running(): Promise<Surroundings> {
    this.server ??= this.place().then(surroundings);
    return this.server;
  }

  private async make(cases: number): Promise<string> {
    const { url } = await this.running();
    const name = `cases_${cases}`;
    const database = Object.assign(new URL(url), { pathname: `/${name}` }).href;
    if (await isThere(url, name)) return database;
    // Under another name until it is whole: a run that ends before leaves none to be taken for it.
    const making = Object.assign(new URL(url), { pathname: `/${name}_in_the_making` }).href;
    await statement(url, `drop database if exists ${name}_in_the_making`);
    await statement(url, `create database ${name}_in_the_making template template0`);
    await this.fill(making, cases);
    await statement(url, `alter database ${name}_in_the_making rename to ${name}`);
    return database;
  }

  private async fill(database: string, cases: number): Promise<void> {
    if (cases > 0) await seedLog(database, { cases, seed: 1 });
    const installation = await this.open(database);
    const models = (await installation.runtime.list()).map((model) => model.name);
    await installation.runtime.rebuild(models, { by: 'bench', why: 'the cases were seeded' });
    await installation.close();
    await statement(database, 'vacuum analyze');
  }
}

async function isThere(url: string, name: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client
    .query('select from pg_database where datname = $1', [name])
    .finally(() => client.end());
  return rowCount === 1;
}

async function statement(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

async function renamed(dataDir: string, names: readonly (readonly [string, string])[]): Promise<void> {
  const postgres = await startEmbedded({ dataDir, mode: 'own' });
  const url = Object.assign(new URL(postgres.url), { pathname: '/postgres' }).href;
  try {
    for (const [from, to] of names) await statement(url, `alter database ${from} rename to ${to}`);
  } finally {
    await postgres.stop();
  }
}
