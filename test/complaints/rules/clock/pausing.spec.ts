import type { ClockShapes } from '../../../../src/complaints/clock/clock.events';
import { caseOf, given } from '../../../support/given';
import * as acts from '../../words/acts';
import { accepted, clockPaused, clockResumed, closed, deadlineSet, received, replied } from '../../words/facts';
import { limit } from '../../words/limits';

const limits = [limit(), limit({ id: 'finish', until: 'closing', pausedBy: [] })];
const begun = [received(), accepted(), deadlineSet(), deadlineSet({ limit: 'finish', until: 'closing', pausedBy: [] })];
const running = given(...begun).under({ limits });
const at = (day: string, time = '10:00'): string => `${day}T${time}:00+08:00`;
const paused = [...begun, clockPaused({}, { at: at('2026-03-04') })];

describe('a pause', () => {
  it('is recorded with its ground and its reason; no new date can be told yet', () =>
    running
      .when(acts.pauseClock({ at: at('2026-03-04') }))
      .thenRecorded([{ type: 'ClockPaused', data: { pause: 1, ground: 'hearing', reason: '举行听证' } }]));

  it('is refused when no limit that runs is stopped on the ground', () => {
    running.when(acts.pauseClock({ ground: 'joint-procedure' })).thenRefused('nothing-to-pause');
    given(...begun, replied())
      .under({ limits })
      .when(acts.pauseClock())
      .thenRefused('nothing-to-pause', { ground: 'hearing', regime: 'tourism@1' });
  });

  it('is refused while one on the same ground is open, and not on another', () => {
    const standing = given(...paused).under({ limits });
    standing.when(acts.pauseClock()).thenRefused('already-paused', { ground: 'hearing' });
    standing.when(acts.pauseClock({ ground: 'suspension' })).thenRecordedOne('ClockPaused', { pause: 2 });
  });

  it.each(['examination', 'supplement'] as const)('for %s begins and ends with the act itself', (ground) => {
    running.when(acts.pauseClock({ ground })).thenRefused('paused-by-its-act', { ground });
    given(...begun, clockPaused({ ground }))
      .under({ limits })
      .when(acts.resumeClock())
      .thenRefused('paused-by-its-act', { ground });
  });
});

describe('the end of a pause', () => {
  it('tells the new due date of the limits that stood still, and of no others', () => {
    const [resumed, set, ...more] = given(...paused)
      .under({ limits })
      .when(acts.resumeClock({ reason: '听证结束', at: at('2026-03-06') }))
      .facts();
    expect(resumed).toEqual({ type: 'ClockResumed', data: { pause: 1, ground: 'hearing', reason: '听证结束' } });
    // 03-03, then 03-04 to 03-06 do not count, 03-09 to 03-13, 03-16
    expect(set?.data).toMatchObject({
      limit: 'handle',
      ordinal: 1,
      cause: 'resumed',
      due: '2026-03-17T00:00:00+08:00',
    });
    expect((set?.data as ClockShapes['DeadlineSet']).derivation).toContainEqual({
      step: 'excluded',
      ground: 'hearing',
      from: '2026-03-04',
      to: '2026-03-06',
      days: 3,
    });
    expect(more).toEqual([]);
  });

  it('tells nothing while another pause goes on', () =>
    given(...paused, clockPaused({ pause: 2, ground: 'suspension' }, { at: at('2026-03-05') }))
      .under({ limits })
      .when(acts.resumeClock({ pause: 1, at: at('2026-03-06') }))
      .thenRecordedOne('ClockResumed', { pause: 1 }));

  it('counts both pauses when the second is over, the days of both once', () => {
    const [, set] = given(
      ...paused,
      clockPaused({ pause: 2, ground: 'suspension' }, { at: at('2026-03-05') }),
      clockResumed({}, { at: at('2026-03-06') }),
    )
      .under({ limits })
      .when(acts.resumeClock({ at: at('2026-03-10') }))
      .facts();
    // 03-03, then 03-04 to 03-10 do not count, 03-11 to 03-13, 03-16 to 03-18
    expect(set?.data).toMatchObject({ due: '2026-03-19T00:00:00+08:00' });
  });

  it('tells nothing new when the pause fell on days of rest', () =>
    given(...begun, clockPaused({}, { at: at('2026-03-07') }))
      .under({ limits })
      .when(acts.resumeClock({ at: at('2026-03-08') }))
      .thenRecordedOne('ClockResumed', {}));

  it('never takes back a date that was told, though the calendar says otherwise now', () => {
    const promised = deadlineSet({ due: '2026-04-01T00:00:00+08:00' });
    given(received(), accepted(), promised, clockPaused({}, { at: at('2026-03-04') }))
      .under({ limits: [limit()] })
      .when(acts.resumeClock({ at: at('2026-03-06') }))
      .thenRecordedOne('ClockResumed', {});
  });

  it('names the pause when several are open', () => {
    const twice = given(...paused, clockPaused({ pause: 2, ground: 'suspension' })).under({ limits });
    twice.when(acts.resumeClock()).thenRefused('several-pauses', { pauses: ['1', '2'] });
    twice.when(acts.resumeClock({ pause: 3 })).thenRefused('not-paused');
  });

  it('is refused when there is none, when it ended, and at a time before it began', () => {
    running.when(acts.resumeClock()).thenRefused('not-paused');
    given(...paused, clockResumed({}, { at: at('2026-03-05') }))
      .under({ limits })
      .when(acts.resumeClock({ pause: 1 }))
      .thenRefused('not-paused');
    given(...paused)
      .under({ limits })
      .when(acts.resumeClock({ at: at('2026-03-03') }))
      .thenRefused('resumed-before-paused', { at: at('2026-03-03'), since: at('2026-03-04') });
  });
});

describe('a clock that stands still', () => {
  it('runs out for nobody: a reply then is not late', () =>
    given(...paused)
      .under({ limits })
      .when(acts.reply({ at: at('2026-03-20') }))
      .thenRecordedOne('ReplySent', {}));

  it('stands still for a limit that begins meanwhile, too', () => {
    const review = limit({ id: 'review', from: 'acceptance', until: 'review-decision' });
    const { clock } = caseOf(received(), clockPaused({}, { at: at('2026-03-03') }));
    expect(clock.pauses).toMatchObject([{ pause: 1, ground: 'hearing' }]);
    const stopped = [received(), clockPaused({}, { at: at('2026-03-03') }), accepted({}, { at: at('2026-03-04') })];
    const set = deadlineSet({ limit: 'review', from: 'acceptance', until: 'review-decision', start: at('2026-03-04') });
    const [, later] = given(...stopped, set, closed())
      .under({ limits: [review] })
      .when(acts.resumeClock({ at: at('2026-03-09') }))
      .facts();
    // accepted 03-04; 03-05 to 03-09 do not count; 03-10 to 03-13 and 03-16 to 03-18
    expect(later?.data).toMatchObject({ limit: 'review', due: '2026-03-19T00:00:00+08:00' });
  });
});
