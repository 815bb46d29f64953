import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { backUp } from '../../src/backup/backup';
import { DamagedBackup, LinesHash } from '../../src/backup/backup-file';
import { NotEmpty, restore } from '../../src/backup/restore';
import { readConfig } from '../../src/config';
import { openInstallation } from '../../src/installation';
import { actor, Api } from '../support/application/api';
import {
  dataFolder,
  doorsTo,
  nodeOn,
  runningApplication,
  type RunningApplication,
} from '../support/application/running/in-process';
import { handIn } from '../support/application/told/cases';
import { problemIn } from '../support/application/refused';
import { reachableFiles } from '../support/application/running/reachable-files';
import { tell, YEAR_2010 } from '../support/application/told/telling';
import { CASE, CANARY, tellOfPersons } from '../support/application/told/told-of-persons';
import { freshDatabase } from '../support/database/postgres';

const SEAL_KEY = 's'.repeat(32);

let folder: string;
let ledger: string;
let file: string;
let app: RunningApplication;
let complaint: string;
let letter: string;
const emptied: (() => Promise<void>)[] = [];

/** Each put back where the next program finds it. */
const databasesAt = (url: string, attachments = join(folder, 'attachments')) => ({
  main: url,
  vault: url,
  attachments,
});

beforeAll(async () => {
  folder = await dataFolder();
  ledger = join(folder, 'erasures.jsonl');
  file = join(folder, 'yesterday.backup');
  app = await runningApplication(undefined, { ERASURE_LEDGER: ledger });
  await tell(app.api, YEAR_2010);
  letter = await handIn(app.api, '投诉书');
  complaint = (await app.api.record('/api/complaints', { ...CASE, attachments: [letter] })).id;
  await tellOfPersons(app.api, complaint);
});
afterAll(async () => {
  await app.end();
  for (const drop of emptied) await drop();
  await rm(folder, { recursive: true });
});

/** An installation that nobody has used, with the tables of one. */
async function emptyInstallation(): Promise<string> {
  const database = await freshDatabase();
  emptied.push(() => database.drop());
  const settings = { DATABASE_URL: database.url, DATA_DIR: folder, SEAL_KEY, LOG_LEVEL: 'silent' };
  await (await openInstallation(readConfig(settings), 'join')).close();
  return database.url;
}

async function count(url: string, table: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${table}`);
  await client.end();
  return rows[0]?.count ?? 0;
}

const letterIn = async (api: Api) =>
  api.answered(`/api/complaints/${complaint}/attachments/${letter}?after=${await api.head()}`);

async function told(api: Api): Promise<object> {
  const head = await api.head();
  const [figures, byMonth, item, history] = await Promise.all(
    [
      `/api/statistics?by=category&after=${head}`,
      `/api/statistics?by=respondentType,month&after=${head}`,
      `/api/complaints/${complaint}?after=${head}`,
      `/api/complaints/${complaint}/history?limit=200&after=${head}`,
    ].map(async (path) => ({ ...((await api.read(path)) as object), position: undefined })),
  );
  return { figures, byMonth, item, history };
}

it('of a running installation, put back into an empty one, gives the same facts, figures and words', async () => {
  // Seen before: the look is a fact, too.
  await told(app.api);
  const before = await told(app.api);
  const facts = await backUp(databasesAt(app.databaseUrl, join(app.dataDir, 'attachments')), file);
  expect(facts).toBe(await count(app.databaseUrl, 'event_log.event'));
  expect(gunzipSync(await readFile(file)).toString()).not.toContain(CANARY);

  const url = await emptyInstallation();
  expect(await restore(databasesAt(url), file)).toBe(facts);
  const node = await nodeOn(url, folder, { ERASURE_LEDGER: ledger });
  try {
    const api = new Api(await node.app.getUrl(), doorsTo(url));
    expect(await told(api)).toEqual(before);
    expect(JSON.stringify(before)).toContain(CANARY);
    expect((await letterIn(api)).text).toBe('投诉书');
    expect(await reachableFiles({ databaseUrl: url, dataDir: folder })).toEqual(['投诉书']);
  } finally {
    await node.close();
  }
  await expect(restore(databasesAt(url), file)).rejects.toBeInstanceOf(NotEmpty);
});

it('from before an erasure does not bring back what was erased', async () => {
  await app.api.record(`/api/complaints/${complaint}/erasure`, {
    ground: 'on-request',
    basis: '个人信息保护法 第四十七条',
  });
  const leader = { headers: actor('shaoguan', 'leader-1', 'leader') };
  await app.api.record(`/api/complaints/${complaint}/erasure/1/approval`, { approved: true }, leader);

  const url = await emptyInstallation();
  await restore(databasesAt(url), file);
  const node = await nodeOn(url, folder, { ERASURE_LEDGER: ledger });
  try {
    const api = new Api(await node.app.getUrl(), doorsTo(url));
    const { item, history } = (await told(api)) as { readonly item: object; readonly history: object };
    expect(item).toMatchObject({ erased: true, complainant: null, narrative: null });
    expect(JSON.stringify([item, history])).not.toContain(CANARY);
    expect(JSON.stringify(history)).toContain('已删除');
    expect(problemIn(await letterIn(api))).toMatchObject({ status: 422, code: 'attachments-erased' });
    // The file was put back, and nothing that was put back with it opens it.
    expect(await count(url, 'vault.handed_in')).toBe(0);
    expect(await reachableFiles({ databaseUrl: url, dataDir: folder })).toEqual([]);
  } finally {
    await node.close();
  }
});

describe('a damaged backup', () => {
  const spoilt = async (name: string, spoil: (lines: string[]) => string): Promise<string> => {
    const path = join(folder, name);
    const lines = gunzipSync(await readFile(file))
      .toString()
      .trimEnd()
      .split('\n');
    await writeFile(path, gzipSync(spoil(lines)));
    return path;
  };

  it.each([
    ['whose end is missing', (lines: string[]) => `${lines.slice(0, -1).join('\n')}\n`],
    ['of which a line is missing', (lines: string[]) => `${lines.toSpliced(3, 1).join('\n')}\n`],
    ['in which a word was changed', (lines: string[]) => `${lines.join('\n').replace('shaoguan', 'shaogwan')}\n`],
    ['that is none', () => 'something else\n'],
  ])('%s is refused, and nothing of it is put back', async (name, spoil) => {
    const url = await emptyInstallation();
    const path = await spoilt(`${name}.backup`, spoil);
    await expect(restore(databasesAt(url), path)).rejects.toBeInstanceOf(DamagedBackup);
    expect(await count(url, 'event_log.event')).toBe(0);
  });

  it('of which a part of an attachment is missing is refused, also when its hash fits', async () => {
    const url = await emptyInstallation();
    const path = await spoilt('a part', (lines) => {
      const at = lines.findIndex((line) => line.startsWith('{"file"'));
      const [kept, seen] = [lines.toSpliced(at + 1, 1).slice(0, -1), new LinesHash()];
      for (const line of kept) seen.add(line);
      return `${[...kept, JSON.stringify(seen.end())].join('\n')}\n`;
    });
    await expect(restore(databasesAt(url), path)).rejects.toMatchObject({
      message: expect.stringContaining('is cut off') as string,
    });
    expect(await count(url, 'event_log.event')).toBe(0);
  });

  it('that was cut off in the middle is refused, too', async () => {
    const url = await emptyInstallation();
    const path = join(folder, 'cut.backup');
    const bytes = await readFile(file);
    await writeFile(path, bytes.subarray(0, bytes.length / 2));
    await expect(restore(databasesAt(url), path)).rejects.toBeInstanceOf(DamagedBackup);
    expect(await count(url, 'event_log.event')).toBe(0);
  });
});
