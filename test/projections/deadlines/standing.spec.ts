import { deadlines } from '../../../projections/deadlines/deadlines.projection';
import { stepOf } from '../../../projections/runtime/definition/projection';
import type { Cells } from '../../../projections/runtime/definition/operation';
import type { RecordedEvent } from '../../../src/kernel/event';
import { CASE, type PastFact } from '../../support/given';
import {
  accepted,
  classified,
  clockPaused,
  clockResumed,
  closed,
  deadlineExtended,
  deadlineMissed,
  deadlineSet,
  received,
  replied,
  returned,
  transferred,
} from '../../complaints/words/facts';

/** The row of the case after these facts; undefined where there is none. */
function rowAfter(...facts: readonly PastFact[]): Cells | undefined {
  return facts.reduce<Cells | undefined>((row, fact) => {
    const event = { ...fact, id: '', v: 1, version: 1, position: '' } as RecordedEvent;
    return stepOf(deadlines, event)?.(row, event);
  }, undefined);
}

const FIRST = '2026-03-12T00:00:00+08:00';
const SECOND = '2026-05-07T00:00:00+08:00';
const second = deadlineSet({ limit: 'finish', until: 'closing', pausedBy: [], due: SECOND });
const begun = [received(), deadlineSet(), accepted(), second];

describe('the limits of a case', () => {
  it('have no row before there is one', () => {
    expect(rowAfter(received(), accepted(), transferred(), replied(), closed())).toBeUndefined();
  });

  it('are told with the next due date, of the unit that holds the case', () =>
    expect(rowAfter(...begun)).toMatchObject({
      caseId: CASE,
      unit: 'shaoguan',
      state: 'running',
      due: FIRST,
      runningDue: FIRST,
      unmissedDue: FIRST,
      missed: 0,
      urged: 0,
      incomplete: false,
      missingYears: [],
    }));

  it('go with the case', () => {
    expect(rowAfter(...begun, transferred())).toMatchObject({ unit: 'ruyuan' });
    expect(rowAfter(...begun, transferred(), returned())).toMatchObject({ unit: 'shaoguan' });
  });

  it('wait for the second when the first was kept', () =>
    expect(rowAfter(...begun, replied())).toMatchObject({ state: 'running', due: SECOND, unmissedDue: SECOND }));

  it('are over with the case, and tell the last due date', () =>
    expect(rowAfter(...begun, replied(), closed())).toMatchObject({
      state: 'ended',
      due: SECOND,
      runningDue: null,
      unmissedDue: null,
      incomplete: false,
    }));

  it('stand still where the pause stops them, and run where it does not', () => {
    expect(rowAfter(...begun, clockPaused())).toMatchObject({ state: 'running', due: FIRST, runningDue: SECOND });
    const only = [received(), deadlineSet(), clockPaused()];
    expect(rowAfter(...only)).toMatchObject({ state: 'paused', due: FIRST, runningDue: null, unmissedDue: null });
    const later = deadlineSet({ cause: 'resumed', due: '2026-03-17T00:00:00+08:00' });
    expect(rowAfter(...only, clockResumed(), later)).toMatchObject({
      state: 'running',
      due: '2026-03-17T00:00:00+08:00',
      unmissedDue: '2026-03-17T00:00:00+08:00',
    });
  });

  it('know a pause that began before the first limit', () =>
    expect(rowAfter(received(), clockPaused(), deadlineSet())).toMatchObject({ state: 'paused', unit: 'shaoguan' }));

  it('that were missed run on, and are watched no longer', () =>
    expect(rowAfter(...begun, deadlineMissed())).toMatchObject({
      state: 'running',
      due: FIRST,
      runningDue: FIRST,
      unmissedDue: SECOND,
      missed: 1,
    }));

  it('keep every extension and every date that was told last', () => {
    const extended = deadlineSet({ cause: 'extended', due: '2026-03-19T00:00:00+08:00' });
    const row = rowAfter(received(), deadlineSet(), deadlineExtended(), extended);
    expect(row).toMatchObject({
      due: '2026-03-19T00:00:00+08:00',
      deadlines: [{ limit: 'handle', extensions: [{ length: 5, unit: 'working-days' }], missed: false }],
    });
  });

  it('are over when the case turns out to be of another kind', () =>
    expect(rowAfter(received(), deadlineSet({ kinds: ['consultation'] }), classified())).toMatchObject({
      state: 'ended',
      deadlines: [{ ended: 'lapsed' }],
    }));

  it('say which years they lack, while they need them', () => {
    const flagged = deadlineSet({ complete: false, missingYears: [2027] });
    expect(rowAfter(received(), flagged)).toMatchObject({ incomplete: true, missingYears: [2027] });
    expect(rowAfter(received(), flagged, replied())).toMatchObject({ incomplete: false, missingYears: [] });
  });
});
