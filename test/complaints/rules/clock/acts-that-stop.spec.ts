import { caseOf, given, type PastFact } from '../../../support/given';
import * as acts from '../../words/acts';
import {
  accepted,
  adjourned,
  clockPaused,
  clockResumed,
  deadlineSet,
  examinationOrdered,
  examinationReported,
  negotiated,
  received,
  supplementRequested,
} from '../../words/facts';
import { limit } from '../../words/limits';

const at = (day: string, time = '10:00'): string => `${day}T${time}:00+08:00`;
const examined = limit({ from: 'acceptance', pausedBy: ['examination'] });
const accepted0302 = [received(), accepted(), deadlineSet({ from: 'acceptance', pausedBy: ['examination'] })];

describe('an examination', () => {
  const ordered: readonly PastFact[] = [
    ...accepted0302,
    examinationOrdered({}, { at: at('2026-03-04') }),
    clockPaused({ ground: 'examination', of: 1, reason: undefined }, { at: at('2026-03-04') }),
  ];

  it('stops the clock of the limits that it is excluded from, with its order', () =>
    given(...accepted0302)
      .under({ limits: [examined] })
      .when(acts.orderExamination({ at: at('2026-03-04') }))
      .thenRecordedTypes('ExaminationOrdered', 'ClockPaused'));

  it('stops no clock where the rule does not exclude it', () =>
    given(...accepted0302)
      .under({ limits: [limit()] })
      .when(acts.orderExamination({ at: at('2026-03-04') }))
      .thenRecordedTypes('ExaminationOrdered'));

  it('lets it go on with its report, and tells the new due date', () => {
    const [, resumed, set, ...more] = given(...ordered)
      .under({ limits: [examined] })
      .when(acts.reportExamination({ at: at('2026-03-10') }))
      .facts();
    expect(resumed).toEqual({ type: 'ClockResumed', data: { pause: 1, ground: 'examination' } });
    // 03-03, then 03-04 to 03-10 do not count, 03-11, 12, 13, 16, 17, 18
    expect(set?.data).toMatchObject({ cause: 'resumed', due: '2026-03-19T00:00:00+08:00' });
    expect(more).toEqual([]);
  });

  it('that is one of two lets it stand until the other has reported, too', () => {
    const second = [
      examinationOrdered({ examination: 2 }, { at: at('2026-03-05') }),
      clockPaused({ pause: 2, ground: 'examination', of: 2 }, { at: at('2026-03-05') }),
    ];
    given(...ordered, ...second)
      .under({ limits: [examined] })
      .when(acts.reportExamination({ examination: 1, at: at('2026-03-10') }))
      .thenRecordedTypes('ExaminationReported', 'ClockResumed');
    const [, resumed, set] = given(
      ...ordered,
      ...second,
      examinationReported({ examination: 2 }, { at: at('2026-03-06') }),
      clockResumed({ pause: 2, ground: 'examination' }, { at: at('2026-03-06') }),
    )
      .under({ limits: [examined] })
      .when(acts.reportExamination({ examination: 1, at: at('2026-03-10') }))
      .facts();
    expect([resumed?.data, set?.data]).toMatchObject([{ pause: 1 }, { due: '2026-03-19T00:00:00+08:00' }]);
  });
});

describe('a case that is declined while something is waited for', () => {
  const telling = limit({ id: 'tell', pausedBy: ['supplement', 'examination', 'hearing'] });
  const told = deadlineSet({ limit: 'tell', pausedBy: ['supplement', 'examination', 'hearing'] });
  const waiting = [
    received(),
    told,
    examinationOrdered({}, { at: at('2026-03-04') }),
    clockPaused({ ground: 'examination', of: 1, reason: undefined }, { at: at('2026-03-04') }),
    supplementRequested({}, { at: at('2026-03-05') }),
    clockPaused({ pause: 2, ground: 'supplement', of: 1, reason: undefined }, { at: at('2026-03-05') }),
  ];

  it('is told in time from then on: its clock goes on', () => {
    const [, first, second, set, ...more] = given(...waiting)
      .under({ limits: [telling] })
      .when(acts.decline({ at: at('2026-03-06') }))
      .facts();
    expect([first, second].map((each) => [each?.type, each?.data])).toEqual([
      ['ClockResumed', { pause: 1, ground: 'examination' }],
      ['ClockResumed', { pause: 2, ground: 'supplement' }],
    ]);
    // 03-03, then 03-04 to 03-06 do not count, 03-09 to 03-13, 03-16
    expect(set?.data).toMatchObject({ limit: 'tell', cause: 'resumed', due: '2026-03-17T00:00:00+08:00' });
    expect(more).toEqual([]);
  });

  it('is still heard where a hearing was ordered', () =>
    given(received(), told, clockPaused({ ground: 'hearing' }, { at: at('2026-03-04') }))
      .under({ limits: [telling] })
      .when(acts.decline({ at: at('2026-03-06') }))
      .thenRecordedTypes('ComplaintDeclined'));
});

describe('the end of a mediation', () => {
  const mediation = limit({ id: 'mediate', from: 'acceptance', until: 'mediation-end', length: 45 });
  const telling = limit({ id: 'tell', from: 'mediation-end', until: 'reply' });
  const limits = [mediation, telling];
  const running = [
    received(),
    accepted(),
    deadlineSet({ limit: 'mediate', from: 'acceptance', until: 'mediation-end' }),
  ];
  const held = [
    ...running,
    negotiated({}, { at: at('2026-03-04') }),
    deadlineSet({ limit: 'tell', from: 'mediation-end', start: at('2026-03-04') }, { at: at('2026-03-04') }),
  ];

  it('is the negotiation, from which on the result is told in time', () => {
    const [, set, ...more] = given(...running)
      .under({ limits })
      .when(acts.holdNegotiation({ at: at('2026-03-04') }))
      .facts();
    expect(set?.data).toMatchObject({ limit: 'tell', start: at('2026-03-04'), due: '2026-03-14T00:00:00+08:00' });
    expect(more).toEqual([]);
    expect(caseOf(...held).clock.deadlines).toMatchObject([{ limit: 'mediate', ended: 'met' }, { limit: 'tell' }]);
  });

  it('is none when the negotiation is adjourned: the mediation goes on under its limit', () => {
    const { clock } = caseOf(...held, adjourned({}, { at: at('2026-03-05') }));
    expect(clock.deadlines.map(({ limit, ended }) => [limit, ended])).toEqual([
      ['mediate', undefined],
      ['tell', 'lapsed'],
    ]);
    given(...held)
      .under({ limits })
      .when(acts.adjournNegotiation({ at: at('2026-03-05'), nextContactAt: at('2026-03-09') }))
      .thenRecordedTypes('NegotiationAdjourned');
  });

  it('is then the next negotiation', () => {
    const [, set] = given(...held, adjourned({}, { at: at('2026-03-05') }))
      .under({ limits })
      .when(acts.holdNegotiation({ at: at('2026-03-09') }))
      .facts();
    expect(set?.data).toMatchObject({ limit: 'tell', ordinal: 2, start: at('2026-03-09') });
  });
});

describe('a supplement that is asked for', () => {
  const deciding = { from: 'receipt', until: 'decision', pausedBy: ['supplement'] } as const;
  const limits = [limit({ id: 'accept', ...deciding })];
  const begun = [received(), deadlineSet({ limit: 'accept', ...deciding })];
  const asked = [
    ...begun,
    supplementRequested({}, { at: at('2026-03-04') }),
    clockPaused({ ground: 'supplement', of: 1, reason: undefined }, { at: at('2026-03-04') }),
  ];

  it('stops the clock until it comes', () => {
    given(...begun)
      .under({ limits })
      .when(acts.requestSupplement({ at: at('2026-03-04') }))
      .thenRecordedTypes('SupplementRequested', 'ClockPaused');
    const [, resumed, set] = given(...asked)
      .under({ limits })
      .when(acts.supplement({ at: at('2026-03-06') }))
      .facts();
    expect(resumed).toEqual({ type: 'ClockResumed', data: { pause: 1, ground: 'supplement' } });
    // 03-03, then 03-04 to 03-06 do not count, 03-09 to 03-13, 03-16
    expect(set?.data).toMatchObject({ limit: 'accept', due: '2026-03-17T00:00:00+08:00' });
  });

  it('starts a limit of its own when it comes, and not when it was brought unasked', () => {
    const own = [limit({ id: 'after', from: 'supplement', until: 'decision' })];
    const [, set] = given(received(), supplementRequested())
      .under({ limits: own })
      .when(acts.supplement({ at: at('2026-03-06') }))
      .facts();
    expect(set?.data).toMatchObject({ limit: 'after', start: at('2026-03-06') });
    given(received())
      .under({ limits: own })
      .when(acts.supplement({ at: at('2026-03-06') }))
      .thenRecordedTypes('Supplemented');
  });
});
