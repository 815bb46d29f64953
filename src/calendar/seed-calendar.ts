import { readFileSync, writeFileSync } from 'node:fs';
import { plusDays, type Day } from '../kernel/day';
import { say } from '../cli/output';

/*
 * Writes a version of the table of official days from the npm package `chinese-days`: a seed to be compared with the State
 * Council's notices, and never asked again afterwards. The package answers for years it does not know as if they had no
 * holidays; the table says which years it has.
 *
 *   npm run build && node dist/src/calendar/seed-calendar.js VERSION USED_FROM FILE
 */

interface SeedDays {
  /** Day → "English name,中文名,number of statutory days". */
  readonly holidays: Readonly<Record<Day, string>>;
  readonly workdays: Readonly<Record<Day, string>>;
}

const [version = '', usedFrom = '', file = ''] = process.argv.slice(2);
const seed = JSON.parse(readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8')) as SeedDays;
const { version: seedVersion } = JSON.parse(readFileSync(require.resolve('chinese-days/package.json'), 'utf8')) as {
  version: string;
};

interface Named {
  readonly day: Day;
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly plan: number;
}

const named = (days: Readonly<Record<Day, string>>): Named[] =>
  Object.entries(days)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, text]) => {
      const [en = '', zh = ''] = text.split(',');
      const id = en
        .toLowerCase()
        .replaceAll("'", '')
        .replace(/[^a-z0-9]+/g, '-');
      // What is done in December for the New Year stands in the plan of the new year.
      const plan = Number(day.slice(0, 4)) + (day.slice(5, 7) === '12' ? 1 : 0);
      return { day, id, zh, en, plan };
    });

const [holidays, makeUpDays] = [named(seed.holidays), named(seed.workdays)];
const names = new Map(holidays.map(({ id, zh, en }) => [id, { zh, en }]));
const years = [...new Set(holidays.map(({ plan }) => plan))].sort();

const stretches = (days: readonly Named[]): { from: Day; to: Day; id: string }[] =>
  days.reduce<{ from: Day; to: Day; id: string }[]>((before, { day, id }) => {
    const last = before.at(-1);
    if (last?.id === id && plusDays(last.to, 1) === day) return [...before.slice(0, -1), { ...last, to: day }];
    return [...before, { from: day, to: day, id }];
  }, []);

const lines = [
  `version: ${version}`,
  `usedFrom: ${usedFrom}`,
  `source: 国务院办公厅历年关于部分节假日安排的通知，录自 npm chinese-days ${seedVersion}`,
  'names:',
  ...[...names].map(([id, { zh, en }]) => `  - { id: ${id}, zh: ${zh}, en: ${en} }`),
  'years:',
  ...years.flatMap((year) => [
    `  - year: ${year}`,
    '    holidays:',
    ...stretches(holidays.filter(({ plan }) => plan === year)).map(
      ({ from, to, id }) => `      - { from: ${from}, to: ${to}, name: ${id} }`,
    ),
    '    makeUpDays:',
    ...makeUpDays.filter(({ plan }) => plan === year).map(({ day, id }) => `      - { day: ${day}, name: ${id} }`),
  ]),
];
writeFileSync(file, `${lines.join('\n')}\n`);
say(`${file}: official days of ${years[0] ?? ''} to ${years.at(-1) ?? ''}`);
