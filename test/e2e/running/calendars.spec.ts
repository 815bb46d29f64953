import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf } from '../../../src/kernel/day';
import { testFolder } from '../../embedded/surroundings';
import { DataFolder } from '../../support/application/running/embedded';

const TODAY = dayOf(new Date().toISOString());
const PLAN = `
version: 2
usedFrom: ${TODAY}
adds: 1
source: 某年部分节假日安排的通知
names:
  - { id: new-year, zh: 元旦, en: New Year }
years:
  - year: 2199
    holidays:
      - { from: 2199-01-01, to: 2199-01-03, name: new-year }
    makeUpDays: []
`;

let folder: DataFolder;
let files: { readonly path: string; remove(): Promise<void> };
let calendars: string;
beforeEach(async () => {
  folder = await DataFolder.make();
  files = await testFolder();
  calendars = join(files.path, 'calendars');
  await mkdir(calendars);
});
afterEach(async () => {
  await folder.remove();
  await files.remove();
});

const file = async (text: string, path = join(files.path, '2199.yaml')): Promise<string> => {
  await writeFile(path, text);
  return path;
};
const run = (...words: readonly string[]) => folder.run(['calendars', ...words], { CALENDARS_DIR: calendars }).ended;

it('the official days of a further year are taken in once, and counted with after the next start', async () => {
  const path = await file(PLAN);
  expect(await run('check', path)).toMatchObject({
    code: 0,
    output: [`version 2 with 2199, used from ${TODAY}: can be used`],
  });
  expect(await readdir(calendars)).toEqual([]);
  expect(await run('add', path)).toMatchObject({
    code: 0,
    output: [`version 2 with 2199, used from ${TODAY}: taken in, used after the next start`],
  });
  expect((await run('add', path)).errors.join()).toContain('another file has this version or this first day');
  const { api } = await folder.serve({ CALENDARS_DIR: calendars });
  expect(await api.read('/api/calendar/2199')).toMatchObject({
    version: 2,
    days: [{ day: '2199-01-01', type: 'holiday', zh: '元旦' }, { day: '2199-01-02' }, { day: '2199-01-03' }],
  });
  expect(await api.read('/api/calendar/2026')).toMatchObject({ version: 2 });
});

it.each([
  ['a year that is known', PLAN.replaceAll('2199', '2026'), '2026 is in version 1 already'],
  ['a first day that is past', PLAN.replace(TODAY, '2026-01-01'), 'usedFrom 2026-01-01 is past'],
  ['no names', PLAN.replace(/names:\n.*\n/, 'names: []\n'), 'names '],
])('a plan with %s is refused, and nothing is taken in', async (_fault, text, reason) => {
  const ended = await run('add', await file(text));
  expect([ended.code, ended.output, ended.errors.join()]).toEqual([1, [], expect.stringContaining(reason)]);
  expect(await readdir(calendars)).toEqual([]);
});

it('a program does not start on a faulty calendar', async () => {
  await file(PLAN.replace('adds: 1', 'adds: 9'), join(calendars, '2199.yaml'));
  const ended = await folder.run(['serve'], { CALENDARS_DIR: calendars, PORT: '0' }).ended;
  expect([ended.code, ended.errors]).toEqual([1, ['2199.yaml: adds version 9 is not there, or is no earlier one']]);
});
