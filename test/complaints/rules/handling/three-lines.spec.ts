import {
  barredBy,
  LINES,
  requireOwnLine,
  whoActed,
  type Deed,
} from '../../../../src/complaints/deciding/three-lines.rules';
import { wordsOf } from '../../../../src/http/problems/problem-kinds';
import { Refusal } from '../../../../src/kernel/refusal';
import { caseOf, type PastFact } from '../../../support/given';
import { refusalOf } from '../../../units/refusal-of';
import { accepted, assigned, calledBack, closed, found, received, replied, transferred } from '../../words/facts';

const clerk = (id: string, by = 'shaoguan') => ({ clerk: id, by });
/** Received and passed on by the city, handled in the county, called back by the city. */
const handled = caseOf(
  received({}, clerk('intake-1')),
  transferred({}, clerk('intake-1')),
  accepted({}, clerk('head-1', 'ruyuan')),
  assigned({ handler: 'handler-1' }, clerk('head-1', 'ruyuan')),
  found({}, clerk('handler-2', 'ruyuan')),
  replied({}, clerk('handler-2', 'ruyuan')),
  closed({}, clerk('head-1', 'ruyuan')),
  calledBack({}, clerk('caller-1')),
);

const recordedAs = (fact: PastFact, role: string): PastFact => ({
  ...fact,
  meta: { ...fact.meta, actor: { ...fact.meta.actor, role } },
});

describe('who acted on a case in which line', () => {
  it('is told by what they did: each person once for each line and unit', () =>
    expect(whoActed(handled)).toEqual({
      dispatching: [
        { id: 'intake-1', unit: 'shaoguan' },
        { id: 'head-1', unit: 'ruyuan' },
      ],
      handling: [
        { id: 'handler-1', unit: 'ruyuan' },
        { id: 'handler-2', unit: 'ruyuan' },
      ],
      approving: [{ id: 'head-1', unit: 'ruyuan' }],
      checking: [{ id: 'caller-1', unit: 'shaoguan' }],
    }));

  it('counts whoever was made the handler as one, also before they did anything', () =>
    expect(whoActed(caseOf(received(), assigned({ handler: 'handler-1' }))).handling).toEqual([
      { id: 'handler-1', unit: 'shaoguan' },
    ]));

  it.each(['complainant', 'system'])('leaves out what the %s recorded', (role) =>
    expect(whoActed(caseOf(recordedAs(received(), role))).dispatching).toEqual([]),
  );

  it('is nobody before the case was received', () =>
    expect(whoActed(caseOf())).toEqual({ dispatching: [], handling: [], approving: [], checking: [] }));
});

/** 三线互控: handler ≠ approver ≠ checker. By hand: line acted in, line asked for, and whether it bars. */
const table = [
  ['dispatching', 'dispatching', false],
  ['dispatching', 'handling', false],
  ['dispatching', 'approving', false],
  ['dispatching', 'checking', true],
  ['handling', 'dispatching', false],
  ['handling', 'handling', false],
  ['handling', 'approving', true],
  ['handling', 'checking', true],
  ['approving', 'dispatching', false],
  ['approving', 'handling', false],
  ['approving', 'approving', false],
  ['approving', 'checking', true],
  ['checking', 'dispatching', false],
  ['checking', 'handling', false],
  ['checking', 'approving', false],
  ['checking', 'checking', false],
] as const;

describe('somebody who acted', () => {
  it.each(table)('in %s, asked to act in %s: barred %s', (acted, asked, barred) => {
    const state: { deeds: Deed[] } = { deeds: [{ line: acted, id: 'a', unit: 'shaoguan' }] };
    expect(barredBy(state, 'a', asked)).toBe(barred ? acted : undefined);
    expect(barredBy(state, 'b', asked)).toBeUndefined();
    const refusal = refusalOf(() => requireOwnLine(state, 'a', asked));
    expect(refusal instanceof Refusal).toBe(barred);
  });

  it('is told which line bars them', () => {
    const refusal = refusalOf(() => requireOwnLine(handled, 'handler-1', 'approving'));
    expect(refusal).toMatchObject({
      code: 'acted-in-another-line',
      facts: { person: 'handler-1', line: 'approving', other: 'handling' },
    });
    expect(wordsOf('acted-in-another-line', (refusal as Refusal).facts, 'zh')).toBe(
      'handler-1 已在本案承担 handling，不得再承担 approving（三线互控，篇七）。',
    );
  });

  it('is compared by person, whichever unit they act for', () =>
    expect(barredBy(handled, 'intake-1', 'checking')).toBe('dispatching'));

  it('is asked about four lines', () => expect(new Set(table.map(([line]) => line))).toEqual(new Set(LINES)));
});
