import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadRegimes } from '../../src/regimes/loading/load-regimes';
import { due, examined } from '../calendar/counting';

/*
 * Every limit of every rule pack, counted by hand from Tue 2026-09-29 16:40. The day itself does not count (民法典 201).
 * Working days: 1 = 09-30, National Day 10-01 to 10-07, 2 = 10-08, 3 = 10-09, 4 = Sat 10-10 (make-up), 5 = 10-12, 7 = 10-14,
 * 10 = 10-19, 15 = 10-26, 30 = 11-16, 45 = 12-07. Calendar days: 5 = 10-04 and 7 = 10-06, both holidays, so that they end on
 * 10-08 (民法典 203), 15 = 10-14, 30 = 10-29, 60 = Sat 11-28, so Mon 11-30, 90 = 12-28. A day ends with the beginning of the next.
 */
const START = '2026-09-29T16:40';
const NEXT_AFTERNOON = '2026-09-30T16:40';
const [W1, W3, W5, W7, W15, W45] = ['10-01', '10-10', '10-13', '10-15', '10-27', '12-08'];
const [C5, C7, C15, C30, C60] = ['10-09', '10-09', '10-15', '10-30', '12-01'];

/** Regime, limit, end, and the end when it is extended once as the regime allows. */
const COUNTED: readonly (readonly [regime: string, limit: string, end: string | undefined, extended?: string])[] = [
  ['food-drug-12331', 'consultation', NEXT_AFTERNOON],
  ['food-drug-12331', 'accept', C5],
  ['food-drug-12331', 'result', C60, '12-29'],
  ['hotel', 'first-solution', NEXT_AFTERNOON],
  ['hotel', 'close', W3, W7],
  ['housing-petition', 'pass-on', C15],
  ['housing-petition', 'accept', C15],
  ['housing-petition', 'handle', C60, '12-29'],
  ['housing-petition', 'review', C30],
  ['iso9001-records', 'acknowledge', W1],
  ['iso9001-records', 'reply', W5, '10-20'],
  ['iso9001-records', 'decide', W15],
  ['iso9001-records', 'call-back', C7],
  ['market-regulation', 'accept', W7],
  ['market-regulation', 'mediate', C60],
  ['petition-2022', 'pass-on', C15],
  ['petition-2022', 'accept', C15],
  ['petition-2022', 'object', W5],
  ['petition-2022', 'handle', C60, '12-29'],
  ['petition-2022', 'review', C30],
  ['retail', 'first-talk', W3, '10-14'],
  ['retail', 'close', C15, C30],
  ['samr-complaints', 'accept', W7],
  ['samr-complaints', 'mediate', W45],
  ['samr-complaints', 'tell', W7],
  ['samr-complaints', 'verify', W15, '11-17'],
  ['samr-complaints', 'tell-reporter', W5],
  ['suggestion-box', 'decide', W15, '11-17'],
  ['suggestion-box', 'answer', W5],
  ['suggestion-box', 'feedback', C30],
  ['telecom', 'consultation', NEXT_AFTERNOON],
  ['telecom', 'reply', C15],
  ['tobacco', 'consultation', NEXT_AFTERNOON],
  ['tobacco', 'suggestion', W15],
  ['tobacco', 'handle', W3, W7],
  ['tourism-complaints', 'accept', W5],
  ['tourism-complaints', 'pass-on', W5],
  ['tourism-complaints', 'mediate', C60],
];

const regimes = loadRegimes().all;
const limitOf = (regime: string, limit: string) => {
  const found = regimes.find(({ id }) => id === regime)?.limits.find(({ id }) => id === limit);
  if (!found) throw new Error(`${regime} has no limit ${limit}`);
  return found;
};
const instant = (end: string | undefined): string | undefined =>
  end?.includes('T') === true ? `${end}:00+08:00` : end && `2026-${end}T00:00:00+08:00`;

describe('the limits of the rule packs', () => {
  it('are all counted here', () => {
    const all = regimes.flatMap(({ id, limits }) => limits.map((limit) => `${id} ${limit.id}`));
    expect(COUNTED.map(([regime, limit]) => `${regime} ${limit}`).sort()).toEqual(all.sort());
  });

  it('are all played to their end, pack by pack', () => {
    const played = readdirSync(join(__dirname, 'limits')).map((file) => file.replace('.spec.ts', ''));
    expect(played.sort()).toEqual([...new Set(COUNTED.map(([regime]) => regime))].sort());
  });

  const rows = COUNTED.map(([regime, limit, end, extended]) => ({ regime, limit, end, extended }));
  it.each(rows)('$regime $limit ends on $end, extended on $extended', ({ regime, limit, end, extended }) => {
    const { length, unit, from, extension } = limitOf(regime, limit);
    expect(due({ length, unit }, START, { from })).toMatchObject({ due: instant(end), complete: true });
    expect(extension === undefined).toBe(extended === undefined);
    if (extension) {
      const { due: later } = due({ length, unit }, START, { from, extensions: [extension] });
      expect(later).toBe(instant(extended));
    }
  });

  it('run for hours through a night and a holiday: 24 from the eve of National Day', () => {
    const { length, unit } = limitOf('tobacco', 'consultation');
    expect(due({ length, unit }, '2026-09-30T16:40').due).toBe('2026-10-01T16:40:00+08:00');
  });

  it('stand still while something is examined: 10-12 to 10-15 of 7 working days', () => {
    const { length, unit } = limitOf('samr-complaints', 'accept');
    const standstills = [examined('2026-10-12T09:00', '2026-10-15T17:00')];
    expect(due({ length, unit }, START, { standstills }).due).toBe('2026-10-21T00:00:00+08:00');
  });

  it('say so when they run into a year whose official days are not known', () => {
    const { length, unit } = limitOf('samr-complaints', 'accept');
    expect(due({ length, unit }, '2026-12-28T10:00')).toMatchObject({ complete: false, missingYears: [2027] });
  });
});
