import type { Regime } from '../../../../src/regimes/regime';
import { moveToRegime as move } from '../../../../src/complaints/regime-of-case/regime-of-case.rules';
import type { MoveToRegime } from '../../../../src/complaints/regime-of-case/regime-of-case.commands';
import { Refusal } from '../../../../src/kernel/refusal';
import { caseOf, circumstances, given, regimes, type PastFact } from '../../../support/given';
import { accept, moveToRegime } from '../../words/acts';
import { accepted, classified, declined, movedToRegime, received } from '../../words/facts';

const PRACTICE = { id: 'tourism', version: 1 };
const LAW = { id: 'tourism-complaints', version: 1 };

describe('a case moved to another regime', () => {
  it('records from where, to where and why, and begins the limits of the law: 5 working days from 03-02', () => {
    const [moved, ...set] = given(received()).when(moveToRegime()).facts();
    expect(moved).toEqual({
      type: 'ComplaintMovedToRegime',
      data: { from: PRACTICE, to: LAW, reason: '适用旅游投诉处理办法' },
    });
    const due = '2026-03-10T00:00:00+08:00';
    expect(set.map(({ data }) => data)).toMatchObject([
      { limit: 'accept', due },
      { limit: 'pass-on', due },
    ]);
  });

  it('goes on under its rules: the law wants a name before the acceptance, the practice did not', () => {
    given(received()).when(accept()).thenRecordedOne('ComplaintAccepted', {});
    given(received(), movedToRegime()).when(accept()).thenRefused('records-missing', { step: 'acceptance' });
  });

  it('can be moved back, from where it is now', () =>
    given(received(), movedToRegime())
      .when(moveToRegime({ regime: 'tourism' }))
      .thenRecordedOne('ComplaintMovedToRegime', { from: LAW, to: PRACTICE }));

  it('may have been accepted or declined', () => {
    for (const decision of [accepted(), declined()]) {
      const [moved, ...limits] = given(received(), decision).when(moveToRegime()).facts();
      expect(moved).toMatchObject({ type: 'ComplaintMovedToRegime', data: { to: LAW } });
      // What was decided is not to be decided in time again.
      expect(limits.map(({ data }) => (data as { limit: string }).limit)).not.toContain('accept');
    }
  });

  it.each([
    ['category', classified({ category: 'unrated-hotel' }), 'unrated-hotel'],
    ['kind', classified({ kind: 'consultation', category: 'service-attitude' }), 'consultation'],
    ['channel', received({ channel: 'fax' }), 'fax'],
    ['respondents.0.type', received({ respondents: [{ type: 'casino', name: '某' }], allegations: [] }), 'casino'],
  ])('is refused when the other one does not know its %s', (field, fact: PastFact, value) =>
    given(received(), fact)
      .when(moveToRegime())
      .thenRefused('not-in-regime', { field, value, regime: 'tourism-complaints@1' }),
  );

  it('is refused to where it is, to where nothing is, and to a version that there is not', () => {
    given(received())
      .when(moveToRegime({ regime: 'tourism' }))
      .thenRefused('already-under-regime', { regime: 'tourism@1' });
    given(received())
      .when(moveToRegime({ regime: 'nowhere' }))
      .thenRefused('unknown-regime', { regime: 'nowhere' });
    given(received())
      .when(moveToRegime({ version: 2 }))
      .thenRefused('regime-not-in-force', { regime: 'tourism-complaints@2', day: '2026-03-02' });
  });

  it('is refused when the rules were not in force yet', () =>
    given(received({}, { at: '2010-06-01T09:00:00+08:00' }))
      .when(moveToRegime({ at: '2010-06-30T23:59:00+08:00' }))
      .thenRefused('regime-not-in-force', { regime: 'tourism-complaints', day: '2010-06-30' }));
});

describe('a case moved to another version of its regime', () => {
  const first: Regime = { ...regimes.pinned(PRACTICE), inForce: { from: '2000-01-01', until: '2026-02-28' } };
  const second: Regime = { ...first, version: 2, inForce: { from: '2026-03-01' } };

  /** The move of a case that was received on a day, given on another one; what it led to, or the code of its refusal. */
  function moved(
    asked: Partial<MoveToRegime>,
    [receivedAt, now]: readonly [string, string],
    versions: readonly Regime[] = [first, second],
  ) {
    const state = caseOf(received({}, { at: receivedAt }));
    const around = circumstances({ id: 'clerk-1', role: 'handler', unit: 'shaoguan' }, now, first);
    const versionsOf = (): readonly Regime[] => versions;
    try {
      const [event] = move({ regime: 'tourism', reason: '新版施行', ...asked }, state, { ...around, versionsOf });
      return event?.data;
    } catch (error) {
      return error instanceof Refusal ? error.code : error;
    }
  }
  const BEFORE = '2026-02-27T09:00:00+08:00';
  const AFTER = '2026-03-02T09:00:00+08:00';

  it('goes to the one of the day when none is named', () =>
    expect(moved({}, [BEFORE, AFTER])).toMatchObject({ from: { version: 1 }, to: { version: 2 } }));

  it('goes to a named one of the day of the receipt or of the move, and to no other', () => {
    expect(moved({ version: 2 }, [BEFORE, AFTER])).toMatchObject({ to: { version: 2 } });
    expect(moved({ version: 1 }, [BEFORE, AFTER])).toBe('already-under-regime');
    expect(moved({ version: 2 }, [BEFORE, BEFORE])).toBe('regime-not-in-force');
    expect(moved({ version: 1 }, [AFTER, AFTER])).toBe('regime-not-in-force');
  });

  it('is refused when that one no longer has the stage that its kind is in', () => {
    const kinds = second.kinds.map((kind) => ({ ...kind, stages: ['accepted', 'closed'] as const }));
    expect(moved({}, [BEFORE, AFTER], [first, { ...second, kinds }])).toBe('stage-not-of-kind');
  });

  it('is refused when that one reckons in another currency', () =>
    expect(moved({}, [BEFORE, AFTER], [first, { ...second, nationalCurrency: 'HKD' }])).toBe(
      'regime-in-other-currency',
    ));
});
