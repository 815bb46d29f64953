import { Refusal } from '../../../src/kernel/refusal';
import { canonicalJson, sha256 } from '../../../src/kernel/hash';
import type { Kpi } from '../../../src/regimes/parts/supervision';
import { regimes } from '../../support/given';
import { lineOf } from '../../complaints/words/organisation';
import type {
  AppealScore,
  DecideAppeal,
  PublishScorecard,
} from '../../../src/supervision/scorecards/scorecard.commands';
import {
  appeal,
  decideAppeal,
  requireScorable,
  scorecardOf,
} from '../../../src/supervision/scorecards/scorecard.rules';
import type { PublishedScorecard } from '../../../src/supervision/scorecards/scorecard.state';

const tobacco = regimes.pinned({ id: 'tobacco', version: 1 });
const by = (id: string, unit: string, role = 'supervisor') => ({ id, unit, role });
const INSPECTOR = by('inspector', 'shaoguan');
const asked = (changed: Partial<PublishScorecard> = {}): PublishScorecard => ({
  regime: 'tobacco',
  from: '2026-01-01',
  to: '2027-01-01',
  units: ['ruyuan', 'renhua'],
  ...changed,
});
const refusalOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'taken';
};

const figures = ['ruyuan', 'renhua'].map((unit) => ({
  unit,
  figures: tobacco.scorecard.map(({ kpi }) => ({
    definition: { id: kpi, version: 1 },
    numerator: 40,
    denominator: 50,
    printed: '80.00%',
  })),
}));
const published = scorecardOf(asked(), tobacco, figures, { position: 'pg-0000000000000000001', calendarVersion: 1 });
const card: PublishedScorecard = { published, publishedBy: 'inspector', appeals: [] };
const kpi = tobacco.scorecard[0]?.kpi ?? '';

describe('a scorecard', () => {
  it('is of units below, never of one’s own, with weights, and without penalties (行政处罚法 74)', () => {
    const may = (command = asked(), regime = tobacco, caller = INSPECTOR) =>
      refusalOf(() => requireScorable(command, regime, caller, { lineOf }));
    expect(may()).toBe('taken');
    expect(may(asked(), tobacco, by('auditor', '*'))).toBe('taken');
    expect(may(asked({ units: ['ruyuan', 'shaoguan'] }))).toBe('own-unit-scored');
    expect(may(asked({ units: ['wuhan'] }))).toBe('not-a-unit-to-score');
    expect(may(asked({ units: ['nowhere'] }))).toBe('unknown-unit');
    expect(may(asked({ units: ['ruyuan', 'ruyuan'] }))).toBe('scored-twice');
    expect(may(asked({ to: '2026-01-01' }))).toBe('period-empty');
    expect(may(asked(), { ...tobacco, scorecard: [] })).toBe('regime-scores-nobody');
    const fines = { kpi: 'fines' as Kpi, weight: 100, higherIsBetter: true };
    expect(may(asked(), { ...tobacco, scorecard: [fines] })).toBe('penalties-not-scored');
  });

  it('says what it was reckoned from, and has the hash of its scores', () => {
    expect(published).toMatchObject({ regime: 'tobacco@1', position: 'pg-0000000000000000001', rankedFrom: 30 });
    expect(published.units.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['ruyuan', 1],
      ['renhua', 1],
    ]);
    expect(published.sha256).toBe(sha256(canonicalJson(published.units)));
    const again = scorecardOf(asked(), tobacco, figures, { position: 'pg-0000000000000000001', calendarVersion: 1 });
    expect(again).toEqual(published);
  });
});

describe('an appeal', () => {
  const head = by('head-1', 'ruyuan', 'head');
  const appealed = { ...card, appeals: [{ unit: 'ruyuan', kpi, decided: false }] };
  const decide = (command: Omit<DecideAppeal, 'appeal'> & { appeal?: number }, who = by('inspector-2', 'shaoguan')) =>
    decideAppeal({ appeal: 1, ...command }, appealed, who);

  it('is the scored unit’s, once for each line', () => {
    const command = (of = kpi): AppealScore => ({ kpi: of, reason: '系统停机' });
    expect(appeal(command(), card, head)).toMatchObject([
      { type: 'ScoreAppealed', data: { appeal: 1, unit: 'ruyuan', kpi, reason: '系统停机' } },
    ]);
    expect(refusalOf(() => appeal(command(), card, by('head-2', 'wuhan', 'head')))).toBe('not-a-scored-unit');
    expect(refusalOf(() => appeal(command('refunds'), card, head))).toBe('not-a-scored-figure');
    expect(refusalOf(() => appeal(command(), appealed, head))).toBe('appealed-already');
  });

  it('is decided by somebody else than who published or belongs to the unit, with points when it is upheld', () => {
    const upheld = { upheld: true, reason: '属实', points: '10.00' };
    expect(decide(upheld)).toMatchObject([{ type: 'AppealDecided', data: { appeal: 1, ...upheld } }]);
    expect(decide({ upheld: false, reason: '不属实' })).toMatchObject([{ data: { upheld: false } }]);
    expect(refusalOf(() => decide(upheld, INSPECTOR))).toBe('own-appeal');
    expect(refusalOf(() => decide(upheld, by('other', 'ruyuan')))).toBe('own-appeal');
    expect(refusalOf(() => decide({ upheld: true, reason: '属实' }))).toBe('points-unclear');
    expect(refusalOf(() => decide({ ...upheld, upheld: false }))).toBe('points-unclear');
    expect(refusalOf(() => decide({ ...upheld, points: '100.01' }))).toBe('points-above-weight');
    expect(refusalOf(() => decide({ ...upheld, appeal: 2 }))).toBe('unknown-appeal');
    const decided = { ...card, appeals: [{ unit: 'ruyuan', kpi, decided: true }] };
    expect(refusalOf(() => decideAppeal({ appeal: 1, ...upheld }, decided, by('x', 'shaoguan')))).toBe(
      'appeal-decided',
    );
  });
});
