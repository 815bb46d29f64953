import { Calendars } from '../../src/calendar/calendars';
import { FaultyCalendar } from '../../src/calendar/faulty-calendar';
import { parseCalendar } from '../../src/calendar/load-calendars';
import { calendarsOf } from '../../src/calendar/versions-of-calendar';

const TABLE = `
version: 2
usedFrom: 2026-12-01
source: 通知
names:
  - { id: new-year, zh: 元旦, en: New Year }
years:
  - year: 2027
    holidays:
      - { from: 2026-12-31, to: 2027-01-02, name: new-year }
    makeUpDays:
      - { day: 2027-01-03, name: new-year }
`;

const faultsOf = (text: string): readonly string[] => {
  try {
    parseCalendar('table.yaml', text);
  } catch (error) {
    if (error instanceof FaultyCalendar) return error.faults;
    throw error;
  }
  return [];
};

describe('a table of official days', () => {
  it('tells each day what it is', () => {
    const { version, years, days } = parseCalendar('table.yaml', TABLE);
    expect([version, [...years]]).toEqual([2, [2027]]);
    expect([...days].map(([day, { type }]) => `${day} ${type}`)).toEqual([
      '2026-12-31 holiday',
      '2027-01-01 holiday',
      '2027-01-02 holiday',
      '2027-01-03 make-up',
    ]);
  });

  it.each([
    ['a day twice', TABLE.replace('day: 2027-01-03', 'day: 2027-01-02'), '2027: 2027-01-02 is in the table twice'],
    [
      'an unknown name',
      TABLE.replace('to: 2027-01-02, name: new-year', 'to: 2027-01-02, name: x'),
      '2027: there is no name x',
    ],
    [
      'a make-up day on a weekday',
      TABLE.replace('2027-01-03', '2027-01-04'),
      '2027: 2027-01-04 is no day of a weekend',
    ],
    ['a day of another plan', TABLE.replace('2027-01-03', '2026-12-20'), '2027: 2026-12-20 is not a day of this plan'],
    ['an unknown field', TABLE.replace('source:', 'origin:'), 'origin is not a known field'],
    ['no YAML', 'years: [', 'within a flow collection (1:9)'],
  ])('with %s cannot be used, and says why', (_fault, text, reason) => {
    expect(faultsOf(text).join('\n')).toContain(reason);
    expect(faultsOf(text)[0]).toMatch(/^table\.yaml: /);
  });

  it('with a year twice cannot be used', () => {
    const again = TABLE.slice(TABLE.indexOf('  - year'))
      .replace('2026-12-31', '2027-05-01')
      .replace('2027-01-02', '2027-05-01')
      .replace('2027-01-03', '2027-05-08');
    expect(faultsOf(TABLE + again.trimStart().replace(/^/, '  '))).toEqual(['table.yaml: 2027 is in the table twice']);
  });
});

describe('a version that adds a year to an earlier one', () => {
  const FIRST = TABLE.replace('version: 2', 'version: 1')
    .replace('2026-12-01', '2004-01-01')
    .replace('year: 2027', 'year: 2026')
    .replace('from: 2026-12-31, to: 2027-01-02', 'from: 2026-12-31, to: 2026-12-31')
    .replace('2027-01-03', '2026-01-04');
  const ADDING = TABLE.replace('source:', 'adds: 1\nsource:');
  const versions = (...texts: readonly string[]) =>
    calendarsOf(texts.map((text, index) => parseCalendar(`${index + 1}.yaml`, text)));

  it('has the years of both from its first day on, and the earlier one stays as it was', () => {
    const calendars = versions(ADDING, FIRST);
    const [before, after] = [calendars.on('2026-11-30'), calendars.on('2026-12-01')];
    expect([before.version, [...before.years]]).toEqual([1, [2026]]);
    expect([after.version, [...after.years]]).toEqual([2, [2026, 2027]]);
    expect(after.days.get('2026-01-04')?.type).toBe('make-up');
    expect(after.days.get('2027-01-02')?.type).toBe('holiday');
    expect(before.days.has('2027-01-02')).toBe(false);
  });

  it.each([
    ['no such version', ADDING.replace('adds: 1', 'adds: 3'), '2.yaml: adds version 3 is not there'],
    ['itself', ADDING.replace('adds: 1', 'adds: 2'), '2.yaml: adds version 2 is not there'],
    [
      'a year that is there',
      ADDING.replace('year: 2027', 'year: 2026').replace(/2027-01-0[23]/g, '2026-01-04'),
      '2026',
    ],
    ['a first day that is no later', ADDING.replace('2026-12-01', '2003-01-01'), '2.yaml: usedFrom must be after'],
    ['the version of another file', TABLE.replace('version: 2', 'version: 1'), 'another file has this version'],
  ])('with %s cannot be used', (_fault, text, reason) => {
    expect(() => versions(FIRST, text)).toThrow(reason);
  });
});

describe('the versions of the table', () => {
  const first = { version: 1, usedFrom: '2004-01-01', years: new Set([2026]), days: new Map() };
  const second = { version: 2, usedFrom: '2026-12-01', years: new Set([2026, 2027]), days: new Map() };

  it.each([
    ['2026-11-30', 1],
    ['2026-12-01', 2],
    ['2030-01-01', 2],
    ['1999-01-01', 1],
  ])('on %s, version %d is counted with', (day, version) => {
    expect(new Calendars([second, first]).on(day).version).toBe(version);
  });
});
