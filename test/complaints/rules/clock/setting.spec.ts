import type { ClockShapes } from '../../../../src/complaints/clock/clock.events';
import type { Regime } from '../../../../src/regimes/regime';
import { caseOf, decide, factsOf, type Attempt, type Expected, type PastFact } from '../../../support/given';
import * as acts from '../../words/acts';
import {
  accepted,
  acknowledged,
  closed,
  deadlineMissed,
  deadlineSet,
  received,
  replied,
  transferred,
} from '../../words/facts';
import { limit } from '../../words/limits';

type Set = ClockShapes['DeadlineSet'];

/** The due dates that were told, each with the limit and why. */
const told = (facts: readonly Expected[]): string[] =>
  facts
    .filter(({ type }) => type === 'DeadlineSet')
    .map(({ data }) => data as Set)
    .map(({ limit, ordinal, cause, due }) => `${limit} ${ordinal} ${cause} ${due}`);

const deciding = (history: readonly PastFact[], attempt: Attempt, ...limits: Regime['limits']): readonly Expected[] =>
  decide(caseOf(...history), attempt, { limits });

const at = (day: string, time = '10:00'): string => `${day}T${time}:00+08:00`;
const acceptance = limit({ id: 'accept', until: 'decision', extension: undefined });
const handling = limit({ id: 'handle', from: 'acceptance', until: 'closing', length: 60, unit: 'calendar-days' });
const answering = limit({ id: 'answer', kinds: ['consultation'], until: 'answer', length: 24, unit: 'hours' });
const signing = limit({ id: 'sign', from: 'transfer', until: 'acknowledgement', length: 5 });

describe('a limit of the regime', () => {
  it('is told in full with the fact that starts it', () => {
    const [receipt, deadline, ...more] = deciding([], acts.receive({ at: at('2026-09-29', '16:40') }), acceptance);
    expect([receipt?.type, more]).toEqual(['ComplaintReceived', []]);
    expect(deadline).toEqual({
      type: 'DeadlineSet',
      data: {
        limit: 'accept',
        ordinal: 1,
        cause: 'started',
        unit: 'shaoguan',
        kinds: ['complaint'],
        from: 'receipt',
        until: 'decision',
        length: 7,
        unitOfLength: 'working-days',
        article: '第七条',
        pausedBy: ['hearing', 'suspension'],
        start: '2026-09-29T16:40:00+08:00',
        due: '2026-10-15T00:00:00+08:00',
        derivation: [
          { step: 'start', from: 'receipt', at: '2026-09-29T16:40:00+08:00' },
          { step: 'first-day', day: '2026-09-30' },
          { step: 'holiday', from: '2026-10-01', to: '2026-10-07', name: { zh: '国庆节', en: 'National Day' } },
          { step: 'make-up', day: '2026-10-10' },
          { step: 'due', at: '2026-10-15T00:00:00+08:00', count: 7, unit: 'working-days' },
        ],
        complete: true,
        missingYears: [],
        calendarVersion: 1,
      },
    });
  });

  it('starts with its own fact, beside others that run', () => {
    const received0 = acts.receive({ at: at('2026-03-02') });
    expect(told(deciding([], received0, acceptance, handling, answering))).toEqual([
      'accept 1 started 2026-03-12T00:00:00+08:00',
    ]);
    const begun = [received(), deadlineSet({ limit: 'accept', until: 'decision' })];
    // 60 days after 03-04 are over on Sunday 05-03, a day off until 05-05
    expect(told(deciding(begun, acts.accept({ at: at('2026-03-04') }), acceptance, handling, answering))).toEqual([
      'handle 1 started 2026-05-07T00:00:00+08:00',
    ]);
  });

  it('is only for the kinds that it names', () => {
    const question = acts.receive({ kind: 'consultation', at: at('2026-09-30', '16:40') });
    expect(told(deciding([], question, acceptance, answering))).toEqual(['answer 1 started 2026-10-01T16:40:00+08:00']);
  });

  it('is flagged when an official calendar is missing', () => {
    const [, deadline] = deciding([], acts.receive({ at: at('2026-12-28') }), acceptance);
    expect(deadline?.data).toMatchObject({
      due: '2027-01-07T00:00:00+08:00',
      complete: false,
      missingYears: [2027],
    });
  });

  it('is told by nothing but what starts it: neither before nor again', () => {
    const begun = [received(), deadlineSet({ limit: 'accept', until: 'decision' })];
    for (const attempt of [acts.assign(), acts.classify(), acts.apologize()]) {
      expect(told(deciding(begun, attempt, acceptance, handling, answering))).toEqual([]);
    }
  });

  it('is over with what it waits for, and does not run after it', () => {
    const kept = caseOf(received(), deadlineSet(), accepted(), replied({}, { at: at('2026-03-05') }));
    expect(kept.clock.deadlines).toMatchObject([{ ended: 'met', endedAt: at('2026-03-05') }]);
    expect(told(decide(kept, acts.feedback(), { limits: [limit()] }))).toEqual([]);
  });

  it('is over with the closing of the case, unless it is for the call-back or a review', () => {
    const limits = [
      deadlineSet(),
      deadlineSet({ limit: 'call-back', from: 'reply', until: 'feedback' }),
      deadlineSet({ limit: 'review', from: 'review-request', until: 'review-decision' }),
    ];
    const { clock } = caseOf(received(), accepted(), ...limits, closed());
    expect(clock.deadlines.map(({ limit, ended }) => [limit, ended])).toEqual([
      ['handle', 'lapsed'],
      ['call-back', undefined],
      ['review', undefined],
    ]);
  });
});

describe('a limit that begins again', () => {
  const first = { limit: 'sign', from: 'transfer', until: 'acknowledgement', length: 5 } as const;

  it('runs anew for each hand-over, for the unit that gets the case', () => {
    const handedOver = [
      received(),
      transferred({}, { at: at('2026-03-03') }),
      deadlineSet({ ...first, start: at('2026-03-03') }),
      acknowledged({}, { by: 'ruyuan', at: at('2026-03-04') }),
    ];
    const again = deciding(handedOver, acts.transfer({ by: 'ruyuan', to: 'renhua', at: at('2026-03-09') }), signing);
    expect(told(again)).toEqual(['sign 2 started 2026-03-17T00:00:00+08:00']);
    expect(again[1]?.data).toMatchObject({ unit: 'renhua', start: at('2026-03-09') });
  });

  it('leaves the run before it, when that was not over', () => {
    const { clock } = caseOf(
      received(),
      transferred(),
      deadlineSet(first),
      deadlineSet({ ...first, ordinal: 2, start: at('2026-03-09') }, { at: at('2026-03-09') }),
    );
    expect(clock.deadlines.map(({ ordinal, ended }) => [ordinal, ended])).toEqual([
      [1, 'lapsed'],
      [2, undefined],
    ]);
  });

  it('does not when a second reply comes while the call-back for the first is open', () => {
    const callBack = limit({ id: 'call-back', from: 'reply', until: 'feedback', length: 10 });
    const open = [
      received(),
      accepted(),
      replied(),
      deadlineSet({ limit: 'call-back', from: 'reply', until: 'feedback' }),
    ];
    expect(told(deciding(open, acts.reply({ at: at('2026-03-05') }), callBack))).toEqual([]);
  });
});

describe('a case that turns out to be of another kind', () => {
  const asked = [
    received({ kind: 'consultation' }, { at: at('2026-03-02') }),
    deadlineSet({ limit: 'answer', kinds: ['consultation'], until: 'answer', start: at('2026-03-02') }),
  ];
  const turned = deciding(
    asked,
    acts.classify({ kind: 'complaint', at: at('2026-03-02', '15:00') }),
    acceptance,
    answering,
  );

  it('is under the limits of that kind, from the day on which it was received', () =>
    expect(told(turned)).toEqual(['accept 1 started 2026-03-12T00:00:00+08:00']));

  it('is no longer under those of the other', () => {
    const { clock } = caseOf(...asked, { ...received(), ...turned[0], data: turned[0]?.data });
    expect(clock.deadlines).toMatchObject([{ limit: 'answer', ended: 'lapsed' }]);
  });
});

describe('what is done too late', () => {
  const begun = caseOf(received(), accepted(), deadlineSet());
  const limits = [limit()];

  it('tells that the limit was missed, as the system does and as of the due date', () => {
    const facts = factsOf(begun, acts.reply({ at: at('2026-03-12', '00:01') }), { limits });
    expect(facts.map(({ type }) => type)).toEqual(['ReplySent', 'DeadlineMissed']);
    expect(facts[1]).toEqual({
      type: 'DeadlineMissed',
      v: 1,
      data: { limit: 'handle', ordinal: 1, unit: 'shaoguan', until: 'reply', due: '2026-03-12T00:00:00+08:00' },
      actor: { id: 'clock', role: 'system', unit: 'shaoguan' },
      occurredAt: '2026-03-12T00:00:00+08:00',
    });
  });

  it('tells so also of a limit that is left undone when the case is closed', () =>
    expect(decide(begun, acts.close({ at: at('2026-03-20') }), { limits }).map(({ type }) => type)).toEqual([
      'ComplaintClosed',
      'DeadlineMissed',
    ]));

  it('does not tell it twice', () => {
    const recorded = caseOf(received(), accepted(), deadlineSet(), deadlineMissed());
    expect(decide(recorded, acts.reply({ at: at('2026-03-20') }), { limits })).toHaveLength(1);
  });

  it('is not what is done at 24:00 of the last day', () =>
    expect(decide(begun, acts.reply({ at: '2026-03-12T00:00:00+08:00' }), { limits })).toHaveLength(1));
});
