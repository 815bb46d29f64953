import type { Regime } from '../../../../src/regimes/regime';
import { clockFacts } from '../../../../src/complaints/clock/clock-facts.rules';
import { fact } from '../../../../src/complaints/deciding/circumstances.rules';
import { caseOf, circumstances, regimes, type PastFact } from '../../../support/given';
import { clockPaused, deadlineExtended, deadlineMissed, deadlineSet, movedToRegime, received } from '../../words/facts';
import { limit } from '../../words/limits';

const TOURISM = regimes.pinned({ id: 'tourism', version: 1 });
const to = { id: 'tourism', version: 2 };
const at = (day: string): string => `${day}T10:00:00+08:00`;
/** 7 working days from 03-02: due on 03-11 at 24:00. */
const begun = [received(), deadlineSet()];

/** What the clocks say when the case is moved to rules with these limits. */
function moving(history: readonly PastFact[], limits: Regime['limits'], now = at('2026-03-05')) {
  const around = circumstances({ id: 'clerk-1', role: 'handler', unit: 'shaoguan' }, now, TOURISM);
  const versionsOf = (): readonly Regime[] => [TOURISM, { ...TOURISM, version: 2, limits }];
  const moved = fact('ComplaintMovedToRegime', { from: { id: 'tourism', version: 1 }, to, reason: '新版施行' });
  return clockFacts([moved], caseOf(...history).clock, { ...around, versionsOf });
}

describe('the limits of a case that is moved to other rules', () => {
  it('go on where the new ones have them, too: the same run, with the new date', () => {
    const facts = moving(begun, [limit({ length: 10, article: '第九条' })]);
    expect(facts).toMatchObject([
      {
        type: 'DeadlineSet',
        data: {
          limit: 'handle',
          ordinal: 1,
          cause: 'moved',
          length: 10,
          article: '第九条',
          due: '2026-03-17T00:00:00+08:00',
        },
      },
    ]);
  });

  it('keep the date that was told when the new ones would end sooner, with its derivation', () => {
    const [set] = moving(begun, [limit({ length: 3 })]);
    expect(set?.data).toMatchObject({ cause: 'moved', length: 3, due: '2026-03-12T00:00:00+08:00' });
    expect((set?.data as { derivation: object[] }).derivation.at(-1)).toMatchObject({
      at: '2026-03-12T00:00:00+08:00',
    });
  });

  it('keep their extensions', () => {
    const extended = [...begun, deadlineExtended(), deadlineSet({ due: '2026-03-19T00:00:00+08:00' })];
    // 10 and 5 working days
    expect(moving(extended, [limit({ length: 10 })])[0]?.data).toMatchObject({ due: '2026-03-24T00:00:00+08:00' });
  });

  it('lapse where the new ones do not have them', () => {
    expect(moving(begun, [])).toEqual([]);
    const { clock } = caseOf(...begun, movedToRegime());
    expect(clock.deadlines).toMatchObject([{ limit: 'handle', ended: 'lapsed' }]);
  });

  it('go on in the state, too, once they are set again', () => {
    const again = deadlineSet({ cause: 'moved', due: '2026-03-17T00:00:00+08:00' });
    const { clock } = caseOf(...begun, deadlineMissed(), movedToRegime(), again);
    expect(clock.deadlines).toMatchObject([{ ordinal: 1, missed: true, due: '2026-03-17T00:00:00+08:00' }]);
    expect(clock.deadlines[0]).not.toHaveProperty('ended');
  });

  it('begin where only the new ones have them, from what had started them', () =>
    expect(moving(begun, [limit({ id: 'other', length: 3 })])).toMatchObject([
      { type: 'DeadlineSet', data: { limit: 'other', ordinal: 1, cause: 'started', due: '2026-03-06T00:00:00+08:00' } },
    ]));

  it('that had run out by then are recorded as missed, once', () => {
    const facts = moving(begun, [limit()], at('2026-03-16'));
    expect(facts.map(({ type }) => type)).toEqual(['DeadlineMissed', 'DeadlineSet']);
    const recorded = moving([...begun, deadlineMissed()], [limit()], at('2026-03-16'));
    expect(recorded.map(({ type }) => type)).toEqual(['DeadlineSet']);
  });

  it('stand still as before while a pause goes on', () => {
    const paused = [...begun, clockPaused({}, { at: at('2026-03-04') })];
    expect(moving(paused, [limit()], at('2026-03-16')).map(({ type }) => type)).toEqual(['DeadlineSet']);
  });
});
