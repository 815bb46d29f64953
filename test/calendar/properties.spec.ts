import * as fc from 'fast-check';
import { addWorkingDays, isWorkingDay } from '../../src/calendar/official-calendar.rules';
import type { Standstill } from '../../src/calendar/counting/count.rules';
import { dueDate, type Counted, type Length } from '../../src/calendar/counting/due-date.rules';
import { derivationIn } from '../../projections/deadlines/derivation.words';
import { chinaTime, dayOf, momentOf, plusDays, toldEnd } from '../../src/kernel/day';
import { LIMIT_UNITS, PAUSE_GROUNDS } from '../../src/regimes/parts/limits';
import { calendar } from './counting';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days around every kind of holiday, in years with a plan, before the first and after the last. */
const day = fc.integer({ min: -500, max: 9_000 }).map((days) => plusDays('2004-01-01', days));
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: DAY_MS - 1 }))
  .map(([on, time]) => chinaTime(momentOf(`${on}T00:00:00+08:00`) + time));
const length: fc.Arbitrary<Length> = fc.record({
  length: fc.integer({ min: 1, max: 90 }),
  unit: fc.constantFrom(...LIMIT_UNITS),
});

const counted: fc.Arbitrary<Counted> = fc
  .record({ of: length, start: moment, extensions: fc.array(length, { maxLength: 2 }) })
  .chain(({ of, start, extensions }) =>
    fc
      .array(standstillAfter(start), { maxLength: 3 })
      .map((standstills) => ({ ...of, from: 'receipt', start, standstills, extensions }) as const),
  );

function standstillAfter(start: string): fc.Arbitrary<Standstill> {
  return fc
    .record({
      ground: fc.constantFrom(...PAUSE_GROUNDS),
      after: fc.integer({ min: -20 * DAY_MS, max: 120 * DAY_MS }),
      lasting: fc.integer({ min: 0, max: 40 * DAY_MS }),
    })
    .map(({ ground, after, lasting }) => {
      const from = momentOf(start) + after;
      return { ground, from: chinaTime(from), to: chinaTime(from + lasting) };
    });
}

const lastDayOf = (due: string): string => dayOf(chinaTime(momentOf(due) - 1));
const last = <Item>(items: readonly Item[]): Item => items[items.length - 1] as Item;

describe('counting', () => {
  it('a and then b working days is counting a + b', () => {
    const days = fc.nat({ max: 60 });
    fc.assert(
      fc.property(day, days, days, (from, a, b) => {
        expect(addWorkingDays(calendar, addWorkingDays(calendar, from, a), b)).toBe(
          addWorkingDays(calendar, from, a + b),
        );
      }),
    );
  });

  it('never ends before the receipt', () => {
    fc.assert(
      fc.property(counted, (period) => {
        expect(momentOf(dueDate(calendar, period).due)).toBeGreaterThan(momentOf(period.start));
      }),
    );
  });

  it('in days ends at the end of a working day', () => {
    fc.assert(
      fc.property(counted, (period) => {
        const { due } = dueDate(calendar, period);
        const unit = period.extensions.at(-1)?.unit ?? period.unit;
        fc.pre(unit !== 'hours');
        expect(due.slice(10)).toBe('T00:00:00+08:00');
        expect(isWorkingDay(calendar, lastDayOf(due))).toBe(true);
      }),
    );
  });

  it('in working days without a pause has so many working days after the start', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 60 }), (start, length) => {
        const period = {
          length,
          unit: 'working-days',
          from: 'receipt',
          start,
          standstills: [],
          extensions: [],
        } as const;
        let worked = 0;
        const end = lastDayOf(dueDate(calendar, period).due);
        for (let on = plusDays(dayOf(start), 1); on <= end; on = plusDays(on, 1)) {
          if (isWorkingDay(calendar, on)) worked += 1;
        }
        expect(worked).toBe(length);
      }),
    );
  });

  it('is never shortened by a pause, nor by an extension', () => {
    fc.assert(
      fc.property(
        counted.chain((period) => fc.tuple(fc.constant(period), standstillAfter(period.start), length)),
        ([period, standstill, extension]) => {
          const plain = momentOf(dueDate(calendar, period).due);
          const paused = { ...period, standstills: [...period.standstills, standstill] };
          const extended = { ...period, extensions: [...period.extensions, extension] };
          expect(momentOf(dueDate(calendar, paused).due)).toBeGreaterThanOrEqual(plain);
          expect(momentOf(dueDate(calendar, extended).due)).toBeGreaterThanOrEqual(plain);
        },
      ),
    );
  });

  it('never ends while the clock stands still', () => {
    fc.assert(
      fc.property(counted, (period) => {
        const { due } = dueDate(calendar, period);
        const end = momentOf(due) - 1;
        for (const { from, to } of period.standstills) {
          expect(momentOf(from) <= end && end < momentOf(to)).toBe(false);
        }
      }),
    );
  });

  it('tells the due date in its last step and in its last words', () => {
    fc.assert(
      fc.property(counted, (period) => {
        const { due, derivation } = dueDate(calendar, period);
        expect(last(derivation)).toMatchObject({ step: 'due', at: due });
        for (const language of ['zh', 'en'] as const) {
          expect(last(derivationIn(language, derivation))).toContain(toldEnd(due));
        }
      }),
    );
  });

  it('is complete exactly when every year it came through has a plan', () => {
    fc.assert(
      fc.property(counted, (period) => {
        const { due, derivation, complete, missingYears } = dueDate(calendar, period);
        expect(complete).toBe(missingYears.length === 0);
        const told = derivation.flatMap((step) => (step.step === 'year-missing' ? [step.year] : []));
        expect([...told].sort()).toEqual(missingYears);
        if (period.start >= '2004' && due < '2026-12-25') expect(complete).toBe(true);
      }),
    );
  });
});
