import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Api } from '../../support/application/api';
import { receive, registerUnits } from '../../support/application/told/cases';
import { caughtUp } from '../../support/application/running/caught-up';
import { DataFolder } from '../../support/application/running/embedded';

let folder: DataFolder;
let api: Api;
let head: string;
let out: string;
beforeAll(async () => {
  folder = await DataFolder.started();
  ({ api } = await folder.serve());
  await registerUnits(api);
  await receive(api);
  head = await caughtUp(api);
  out = await mkdtemp(join(tmpdir(), 'casetrail-export-'));
});
afterAll(async () => {
  await folder.remove();
  await rm(out, { recursive: true, force: true });
});

describe('casetrail export beside a serving program', () => {
  it('writes what the API tells, and says up to where', async () => {
    const { code, output, errors } = await folder.finish('export');
    expect([code, errors]).toEqual([0, [`events up to position ${head}`]]);
    expect(`${output.join('\n')}\n`).toBe((await api.get('/api/exports/events')).text);
  });

  it('writes a read model to a file', async () => {
    const file = join(out, 'units.csv');
    const { code, output } = await folder.finish('export', 'units', '--format', 'csv', '--out', file);
    expect([code, output]).toEqual([0, []]);
    expect(await readFile(file, 'utf8')).toBe((await api.get('/api/exports/units?format=csv')).text);
  });

  it('goes on after a position', async () => {
    const { code, output } = await folder.finish('export', '--from', head, '--format', 'csv');
    expect([code, output.length]).toEqual([0, 1]);
  });

  it.each([
    [['export', 'weather'], 1, /there is no read model weather/],
    [['export', '--from', 'yesterday'], 1, /must be a position that this log has given/],
    [['export', '--format', 'xml'], 1, /xml/],
  ])('%j ends with %d', async (words, code, reason) => {
    const ended = await folder.finish(...words);
    expect(ended.code).toBe(code);
    expect(ended.errors.join('\n')).toMatch(reason);
  });
});
