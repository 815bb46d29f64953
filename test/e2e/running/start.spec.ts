import { readdir, readFile, stat } from 'node:fs/promises';
import { constants, getPriority } from 'node:os';
import type { ImportReport } from '../../../src/imports/importer';
import { NOBODY, WATCHING } from '../../support/application/api';
import { LEAST, registerUnits } from '../../support/application/told/cases';
import { firstComplaints, importCfpb } from '../../support/application/told/cfpb';
import { DataFolder, lives } from '../../support/application/running/embedded';

let folder: DataFolder;
function inEmptyFolder(): void {
  beforeEach(async () => {
    folder = await DataFolder.make();
  });
}
function inStartedFolder(): void {
  beforeEach(async () => {
    folder = await DataFolder.started();
  });
}
afterEach(() => folder.remove());

const folderExists = (): Promise<boolean> =>
  stat(folder.dataDir).then(
    () => true,
    () => false,
  );

/** The priorities of the threads of a process, as Linux tells them: field 19 of `stat`, where the name in brackets is the second. */
async function nicenessOfThreads(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`);
  const lines = await Promise.all(threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/stat`, 'utf8')));
  return lines.map((line) => Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[16]));
}

describe('a program on an empty data directory', () => {
  inEmptyFolder();

  it('serves, ends in good order when it is interrupted, and finds everything again', async () => {
    const first = await folder.serve();
    expect(await first.api.read('/api/health/live')).toEqual({ status: 'ok' });
    expect(await first.api.read('/api/health/ready')).toMatchObject({ status: 'ok', head: 'pg-0000000000000000000' });
    await registerUnits(first.api);
    const { id, position } = await first.api.record('/api/complaints', LEAST);
    const database = (await folder.databasePid()) ?? 0;
    expect(lives(database)).toBe(true);

    const ended = await first.program.interrupt();
    expect(ended).toMatchObject({ code: 0, signal: null, errors: [] });
    expect(ended.output.at(-1)).toBe('SIGINT: finishing what was begun …');
    expect([lives(database), await folder.databasePid()]).toEqual([false, undefined]);

    const second = await folder.serve();
    expect(await second.api.read(`/api/complaints/${id}?after=${position}`)).toMatchObject({ id, version: 1 });
    expect(await second.api.head()).toBe(position);
    expect((await second.program.interrupt()).code).toBe(0);
  });

  it('describes itself, counts what it was asked, and lets commands and the case list go before what gathers', async () => {
    const { api, program } = await folder.serve();
    // Its read models are built by then.
    await api.head();
    const own = getPriority();
    const later = Math.max(own, constants.priority.PRIORITY_BELOW_NORMAL);
    const niceness = await nicenessOfThreads(program.pid);
    // What gathers, and V8's helpers, of which there is more than one.
    expect(niceness.filter((nice) => nice === later).length).toBeGreaterThan(2);
    // Commands, and what is prompt.
    expect(getPriority(program.pid)).toBe(own);
    expect(niceness.filter((nice) => nice === own).length).toBeGreaterThan(1);

    const page = await api.get('/docs');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html']);
    expect(page.text).toContain('<title>Casetrail 案迹</title>');
    expect((await api.get('/docs/swagger-ui-init.js')).text).toContain('/api/complaints/{id}/fines');

    await api.get('/api/complaints/7');
    const metrics = await api.get('/metrics');
    expect(metrics.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4\b/);
    const samples = metrics.text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const number = String.raw`(-?\d+(\.\d+)?(e[+-]?\d+)?|[+-]Inf|NaN)`;
    const sample = new RegExp(String.raw`^[a-z_]\w*(\{(\w+="[^"]*",?)*\})? ${number}$`);
    expect(samples.filter((line) => !sample.test(line))).toEqual([]);
    expect(samples).toContain(
      'casetrail_http_request_seconds_count{route="/api/complaints/:id",method="GET",status="404"} 1',
    );
    for (const told of [
      'casetrail_projection_live{projection="case-list"} 1',
      'casetrail_projection_lag_seconds{projection="case-list"} 0',
      'casetrail_projection_parked{projection="case-list"} 0',
      'casetrail_projection_rebuild_events_per_second{projection="case-list"} 0',
    ])
      expect(samples).toContain(told);
    expect(samples).toContainEqual(
      expect.stringMatching(
        /^casetrail_projection_generation\{projection="case-list",generation="case-list@[0-9a-f]{16}"\} 1$/,
      ),
    );
  });
});

describe('a program', () => {
  inStartedFolder();

  it('answers what it had begun before it ends, also to those who go on listening', async () => {
    const { api, program } = await folder.serve();
    const listening = await fetch(`${api.url}/api/projections/progress`, { headers: await api.headers(WATCHING) });
    const before = await api.head();
    const importing = importCfpb(api, firstComplaints(600));
    while ((await api.head()) === before);
    const [ended, report] = await Promise.all([program.interrupt(), importing, listening.text()]);
    expect(ended.code).toBe(0);
    expect(report).toMatchObject({ read: 600, imported: 600 } satisfies Partial<ImportReport>);
    const again = await folder.serve();
    expect(await again.api.read(`/api/imports/${report.id}`)).toMatchObject({ finished: true, imported: 600 });
  });
});

describe('a second program on the same data directory', () => {
  inStartedFolder();

  it('is refused in a sentence, and the first goes on serving', async () => {
    const first = await folder.serve();
    const second = await folder.finish('serve');
    expect(second).toMatchObject({ code: 1, output: [] });
    expect(second.errors).toEqual([
      expect.stringContaining(`is in use by another running program (process ${first.program.pid})`),
    ]);
    expect(await first.api.read('/api/health/live')).toEqual({ status: 'ok' });
  });
});

describe('settings', () => {
  inEmptyFolder();

  it('that cannot be used are listed all at once, and nothing is begun', async () => {
    const { code, output, errors } = await folder.run(['serve'], {
      DATABASE_URL: 'mysql://root@localhost/casetrail',
      EVENTSTORE_URL: 'http://localhost:2113',
      PORT: '99999',
      HOST: 'all of them',
      PUBLIC_URL: 'casetrail',
      LOG_LEVEL: 'loud',
      TOKEN_SECRET: 'short',
    }).ended;
    expect([code, output]).toEqual([1, []]);
    expect(errors[0]).toBe('The configuration cannot be used:');
    const named = errors.slice(1).map((line) => line.trim().split(' ')[0]);
    expect(named).toEqual([
      'DATABASE_URL',
      'SEAL_KEY',
      'EVENTSTORE_URL',
      'PORT',
      'HOST',
      'PUBLIC_URL',
      'LOG_LEVEL',
      'TOKEN_SECRET',
    ]);
    expect(await folderExists()).toBe(false);
  });

  it('may open the server to the network: it lets nobody in who has no account', async () => {
    const { api } = await folder.serve({ HOST: '0.0.0.0' });
    expect(await api.read('/api/health/live')).toEqual({ status: 'ok' });
    expect((await api.get('/api/complaints', NOBODY)).status).toBe(401);
  });
});

describe('the command line', () => {
  inEmptyFolder();

  it('tells what it can do, and ends with 2 for a word it does not know', async () => {
    const help = await folder.finish('--help');
    expect(help.code).toBe(0);
    for (const word of ['serve', 'demo', 'import', 'projections', 'regimes']) {
      expect(help.output.join('\n')).toMatch(new RegExp(`^ +${word}\\b`, 'm'));
    }
    for (const words of [['dance'], ['serve', '--backwards'], ['import'], ['projections', 'dance']]) {
      expect([words, (await folder.finish(...words)).code]).toEqual([words, 2]);
    }
    expect(await folderExists()).toBe(false);
  });
});
