import fc from 'fast-check';
import { caseFacts } from '../../projections/case-facts/case-facts.projection';
import { reckoned } from '../../projections/figures/reading';
import { statisticChanges } from '../../projections/statistics/changes.rules';
import type { Sum } from '../../projections/statistics/statistics.answer';
import { DUES } from '../../src/figures/counted.rules';
import { DEFINITIONS } from '../../src/figures/definitions';
import type { RecordedEvent } from '../../src/kernel/event';
import { eventsOf } from './events';
import { lives } from './lives';
import { dayOfNewest, naively, type Pair } from './naive';

type Changes = ReturnType<typeof statisticChanges>;

/** What the facts of a case changed in the sums, one after the other. */
function changesOf(events: readonly RecordedEvent[]): Changes {
  const changes: Changes = [];
  let row: Parameters<typeof statisticChanges>[0]['now'];
  for (const event of events) {
    const before = row;
    row = (caseFacts.evolve.get(event.type)?.(before, event) as unknown as typeof row) ?? before;
    if (row !== before) changes.push(...statisticChanges({ before, now: row, event }));
  }
  return changes;
}

const sumsOf = (changes: Changes, today: number): Sum[] =>
  changes
    .filter(
      ({ figure, flowDay }) =>
        !(DUES as readonly string[]).includes(figure) || Date.parse(flowDay) / 86_400_000 < today,
    )
    .map(({ figure, detail, currency, count, amount }) => ({ figure, detail, currency, count, amount }));

function program(changes: Changes, today: number): Record<string, Pair> {
  const sums = sumsOf(changes, today);
  return Object.fromEntries(
    DEFINITIONS.filter(({ id }) => id !== 'complaint-rate').map((definition): [string, Pair] => {
      const { numerator, denominator, amounts } = reckoned(definition, sums);
      if (definition.unit === 'money') return [definition.id, [Math.round(Number(amounts[0]?.amount ?? 0) * 100)]];
      return [definition.id, denominator === null ? [numerator] : [numerator, denominator]];
    }),
  );
}

/** What the program and the words say of a case as of one of its facts; JSON, since most of ten thousand are alike. */
function bothWays(events: readonly RecordedEvent[], changes: Changes): [string, string] {
  const { position = '' } = events.at(-1) ?? {};
  const today = dayOfNewest(events);
  const counted = program(
    changes.filter((each) => each.position <= position),
    today,
  );
  return [inOrder(counted), inOrder(naively(events, today))];
}

const inOrder = (figures: Readonly<Record<string, Pair>>): string =>
  JSON.stringify(Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1)));

describe('every figure of a made-up case', () => {
  it('is what the words of its definition say, of 10,000 cases', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const events = eventsOf([life]);
        const [counted, said] = bothWays(events, changesOf(events));
        expect(counted).toBe(said);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is what they say at every fact before, too', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const events = eventsOf([life]);
        const changes = changesOf(events);
        for (const [index, { meta }] of events.entries()) {
          // Of limits that were missed at one moment, all are recorded before anybody asks.
          const next = events[index + 1];
          if (next?.type === 'DeadlineMissed' && next.meta.recordedAt === meta.recordedAt) continue;
          const [counted, said] = bothWays(events.slice(0, index + 1), changes);
          expect(counted).toBe(said);
        }
      }),
      { numRuns: 400 },
    );
  });
});
