import fc from 'fast-check';
import type { RecordedEvent } from '../../../src/kernel/event';
import { caseId, inLogOrder, type Told } from '../events';
import { type Fact, factsOf, type Life, lives, UNITS } from '../lives';

const HOUR = 3_600_000;
const REGIMES = ['tourism', 'hotel', 'telecom'] as const;
const CHANNELS = ['web', 'hotline', 'visit'] as const;
const REGIONS = ['440200', '440232', '340811'] as const;
const RESPONDENTS = ['hotel', 'guide', 'scenic-area'] as const;

/** What the dimensions tell cases apart by. */
const told = {
  regime: fc.constantFrom(...REGIMES),
  channel: fc.constantFrom(...CHANNELS),
  region: fc.constantFrom(...REGIONS),
  respondentType: fc.constantFrom(...RESPONDENTS),
};

/** One thing that changes where a case counts, some facts after its receipt. */
const changes = fc.oneof(
  fc.record({ what: fc.constant('channel' as const), to: told.channel, after: fc.nat(9) }),
  fc.record({ what: fc.constant('region' as const), to: told.region, after: fc.nat(9) }),
  fc.record({ what: fc.constant('respondent.type' as const), to: told.respondentType, after: fc.nat(9) }),
  fc.record({ what: fc.constant('partySize' as const), to: fc.integer({ min: 1, max: 9 }), after: fc.nat(9) }),
  fc.record({
    ...{ what: fc.constant('regime' as const), to: told.regime, after: fc.nat(9) },
    version: fc.constantFrom(1, 2),
  }),
);
type Change = typeof changes extends fc.Arbitrary<infer Made> ? Made : never;

const cases = fc.record({
  life: lives,
  ...told,
  version: fc.constantFrom(1, 2),
  changes: fc.array(changes, { maxLength: 2 }),
});
type Case = typeof cases extends fc.Arbitrary<infer Made> ? Made : never;

/** A made-up history of an office: its cases, what its units reported, and their classes, and one that is moved below another. */
export const histories = fc.record({
  cases: fc.array(cases, { minLength: 6, maxLength: 16 }),
  volumes: fc.array(
    fc.record({
      unit: fc.constantFrom(...UNITS),
      month: fc.constantFrom('2025-11', '2025-12', '2026-01', '2026-02', '2026-03'),
      volume: fc.integer({ min: 0, max: 50_000 }),
      hours: fc.nat(24 * 120),
    }),
    { maxLength: 6 },
  ),
  classes: fc.array(
    fc.record({
      unit: fc.constantFrom(...UNITS),
      outletClass: fc.constantFrom('urban', 'rural'),
      hours: fc.nat(24 * 120),
    }),
    { maxLength: 3 },
  ),
  moved: fc.option(fc.nat(24 * 120), { nil: undefined }),
});
export type History = typeof histories extends fc.Arbitrary<infer Made> ? Made : never;

/** The first cases come in the autumn before the year in which the lives begin. */
const EARLIER_HOURS = 24 * 50;
const BEGINNING = Date.UTC(2025, 9, 1);

/** The units and cases of a history, in log order. */
export function eventsOfHistory({ cases: all, ...office }: History): RecordedEvent[] {
  return inLogOrder([
    { stream: 'unit-office', facts: [registered('office')] },
    ...UNITS.map((unit) => unitFacts(unit, office)),
    ...all.map((each, index) => ({ stream: `complaint-${caseId(index)}`, facts: caseFacts(each) })),
  ]);
}

const registered = (code: string, parent?: string): Fact => ({
  type: 'UnitRegistered',
  data: { code, name: code, level: 'city', ...(parent !== undefined && { parent }), regions: [] },
  at: BEGINNING,
});

function unitFacts(code: string, { volumes, classes, moved }: Omit<History, 'cases'>): Told {
  const later: Fact[] = [];
  const happened = (type: string, data: object, hours: number): void =>
    void later.push({ type, data, at: BEGINNING + hours * HOUR });
  for (const { unit, hours, ...data } of volumes) if (unit === code) happened('BusinessVolumeReported', data, hours);
  for (const { unit, hours, ...data } of classes) if (unit === code) happened('OutletClassSet', data, hours);
  if (moved !== undefined && code === 'south') happened('UnitMoved', { from: 'office', to: 'north' }, moved);
  return { stream: `unit-${code}`, facts: [registered(code, 'office'), ...later.sort((a, b) => a.at - b.at)] };
}

function caseFacts({ life, regime, version, channel, region, respondentType, changes: changed }: Case): Fact[] {
  const earlier: Life = { ...life, start: life.start - EARLIER_HOURS };
  const [receipt, ...facts] = factsOf(earlier);
  if (receipt === undefined) return [];
  const data = {
    ...receipt.data,
    ...{ regime: { id: regime, version }, channel, region },
    respondents: [{ type: respondentType, name: `某${respondentType}` }],
  };
  const all: Fact[] = [{ ...receipt, data }, ...facts];
  for (const change of changed) {
    const place = Math.min(change.after, all.length - 1);
    all.splice(place + 1, 0, factOf(change, { id: regime, version }, all[place]?.at ?? receipt.at));
  }
  return all;
}

function factOf(change: Change, from: { readonly id: string; readonly version: number }, at: number): Fact {
  if (change.what === 'regime') {
    const to = { id: change.to, version: change.version };
    return { type: 'ComplaintMovedToRegime', data: { from, to, reason: '适用有误' }, at };
  }
  const ordinal = change.what === 'respondent.type' ? { ordinal: 1 } : {};
  return { type: 'RecordCorrected', data: { field: change.what, ...ordinal, new: change.to, reason: '登记有误' }, at };
}
