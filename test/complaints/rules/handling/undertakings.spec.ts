import { caseOf, given, type PastFact } from '../../../support/given';
import * as acts from '../../words/acts';
import {
  accepted,
  acknowledged,
  closed,
  conferenceHeld,
  instructed,
  received,
  receptionOrdered,
  taken,
  transferred,
  undertakingReported,
  urged,
  urgingRaised,
} from '../../words/facts';

/** Received by the city, handled in the county. */
const atRuyuan = [received(), transferred(), acknowledged({}, { by: 'ruyuan' }), accepted({}, { by: 'ruyuan' })];
const ladder = { urging: { first: 3, second: 2, article: '督办办法' } };
const atRuyuanUrged = [...atRuyuan, urged({ unit: 'ruyuan' })];
const states = (...facts: readonly PastFact[]): string[] =>
  caseOf(...facts).undertakings.map(({ source, unit, state }) => `${source} ${unit} ${state}`);

describe('the day of an urging', () => {
  it('is counted by the regime when nobody states one', () =>
    // 2026-03-02 is a Monday: working days 3, 4 and 5 March.
    given(...atRuyuan)
      .under(ladder)
      .when(acts.urge({ due: undefined }))
      .thenRecordedOne('CaseUrged', { due: '2026-03-05', limit: { days: 3, due: '2026-03-06T00:00:00+08:00' } }));

  it('is stated where the regime says none', () =>
    given(...atRuyuan)
      .when(acts.urge({ due: undefined }))
      .thenRefused('urging-without-due', { regime: 'tourism@1' }));
});

describe('the ladder of an urging', () => {
  it('goes up by itself when the day has passed: urged again, with the days of the regime', () =>
    // Noticed on Saturday 21 March: the 23rd and the 24th are the two working days.
    given(...atRuyuanUrged)
      .under(ladder)
      .when(acts.recordUndertakingOverdue())
      .thenRecordedOne('UrgingRaised', {
        undertaking: 1,
        step: 'second',
        unit: 'ruyuan',
        missed: '2026-03-20',
        due: '2026-03-24',
      }));

  it('ends on the list that all units see', () => {
    const late = { due: '2026-03-25', at: '2026-03-26T00:05:00+08:00' };
    given(...atRuyuanUrged, urgingRaised())
      .under(ladder)
      .when(acts.recordUndertakingOverdue(late))
      .thenRecorded([
        {
          type: 'UrgingRaised',
          data: { undertaking: 1, unit: 'ruyuan', missed: '2026-03-25', step: 'listed' },
        },
      ]);
    const listed = urgingRaised({ step: 'listed', missed: '2026-03-25', due: undefined });
    expect(caseOf(...atRuyuanUrged, urgingRaised(), listed).undertakings).toMatchObject([
      { state: 'open', step: 'listed', due: '2026-03-25', missed: 2 },
    ]);
    given(...atRuyuanUrged, urgingRaised(), listed)
      .under(ladder)
      .when(acts.recordUndertakingOverdue(late))
      .thenRefused('undertaking-not-overdue');
  });

  it('urges whoever holds the case by then', () =>
    given(received(), urged({ unit: 'shaoguan' }), transferred())
      .under(ladder)
      .when(acts.recordUndertakingOverdue())
      .thenRecordedOne('UrgingRaised', { unit: 'ruyuan' }));

  it('is not there without one in the regime: the urging is overdue, once', () => {
    const data = { undertaking: 1, source: 'urging', unit: 'ruyuan', due: '2026-03-20' };
    given(...atRuyuanUrged)
      .when(acts.recordUndertakingOverdue())
      .thenRecorded([{ type: 'UndertakingOverdue', data }]);
  });

  it.each([
    ['before the day is over', acts.recordUndertakingOverdue({ at: '2026-03-20T23:59:00+08:00' }), []],
    ['for another day', acts.recordUndertakingOverdue({ due: '2026-03-19' }), []],
    ['when it was reported', acts.recordUndertakingOverdue(), [undertakingReported()]],
    ['when the case was closed', acts.recordUndertakingOverdue(), [closed()]],
  ])('stands still %s', (_when, attempt, more) =>
    given(...atRuyuanUrged, ...more)
      .under(ladder)
      .when(attempt)
      .thenRefused('undertaking-not-overdue'),
  );

  it('is moved by the system alone', () =>
    given(...atRuyuanUrged)
      .under(ladder)
      .when(acts.recordUndertakingOverdue({ as: 'supervisor' }))
      .thenRefused('by-the-system-only'));
});

describe('what came of it', () => {
  it('is told by the unit that was to do it, once', () => {
    given(...atRuyuanUrged)
      .when(acts.reportUndertaking({ by: 'ruyuan' }))
      .thenRecorded([
        {
          type: 'UndertakingReported',
          data: { undertaking: 1, source: 'urging', unit: 'ruyuan', result: '已书面答复投诉人' },
        },
      ]);
    given(...atRuyuanUrged)
      .when(acts.reportUndertaking({ by: 'shaoguan' }))
      .thenRefused('not-their-undertaking', { unit: 'shaoguan', given: 'ruyuan' });
    given(...atRuyuanUrged, undertakingReported())
      .when(acts.reportUndertaking({ by: 'ruyuan' }))
      .thenRefused('undertaking-over', { undertaking: 1 });
    given(...atRuyuanUrged)
      .when(acts.reportUndertaking({ by: 'ruyuan', undertaking: 2 }))
      .thenRefused('unknown-undertaking', { undertaking: 2, count: 1 });
  });

  it.each([
    ['a take-over', taken()],
    ['an on-site reception', receptionOrdered()],
  ])('of %s is told by an act of its own', (_what, fact) =>
    given(...atRuyuan, fact)
      .when(acts.reportUndertaking({ by: fact.meta.actor.unit }))
      .thenRefused('reported-by-its-act'),
  );

  it('of instructions and conferences is awaited also when the case is closed; urgings and take-overs end with it', () => {
    const before = [...atRuyuan, urged({ unit: 'ruyuan' }), instructed({ unit: 'ruyuan' }), taken(), conferenceHeld()];
    expect(states(...before, closed())).toEqual([
      'urging ruyuan ended',
      'instruction ruyuan open',
      'take-over shaoguan ended',
      'conference ruyuan open',
    ]);
    given(...before, closed())
      .when(acts.reportUndertaking({ by: 'ruyuan', undertaking: 4 }))
      .thenRecordedOne('UndertakingReported', { undertaking: 4, source: 'conference' });
  });

  it('is told by a unit that took part in a conference and never had the case', () => {
    const decisions = [{ unit: 'renhua', decision: '协助核实' }];
    given(...atRuyuan, conferenceHeld({ units: ['ruyuan', 'renhua'], decisions }))
      .when(acts.reportUndertaking({ by: 'renhua' }))
      .thenRecordedOne('UndertakingReported', { unit: 'renhua' });
  });
});

describe('a leader who takes a case', () => {
  it('answers for it in person, by a day, until another one does', () => {
    given(...atRuyuan)
      .when(acts.takeCase({ due: '2026-04-30' }))
      .thenRecordedOne('LeaderTookCase', { takenBy: 'leader-1', due: '2026-04-30' });
    given(...atRuyuan)
      .when(acts.takeCase({ due: '2026-03-01' }))
      .thenRefused('due-in-the-past');
    const { undertakings } = caseOf(...atRuyuan, taken({ due: '2026-04-30' }), taken({ takenBy: 'leader-2' }));
    expect(undertakings.map(({ person, state }) => `${person ?? ''} ${state}`)).toEqual([
      'leader-1 ended',
      'leader-2 open',
    ]);
  });
});

describe('a reception day', () => {
  it('keeps what came of it, and what is to be done', () => {
    given(...atRuyuan)
      .when(acts.recordReceptionDay())
      .thenRecorded([
        {
          type: 'LeaderReceived',
          data: { leader: '分管局领导', persons: 2, came: 'explained', result: '已说明补偿政策' },
        },
      ]);
    const followUp = { unit: 'ruyuan', task: '书面答复', due: '2026-03-12' };
    given(...atRuyuan)
      .when(acts.recordReceptionDay({ came: 'followed-up', followUp }))
      .thenRecordedOne('LeaderReceived', { came: 'followed-up', followUp });
  });

  it('says what is to be done exactly when it was followed up', () => {
    for (const said of [{ came: 'followed-up' }, { followUp: { unit: 'ruyuan', task: '书面答复' } }] as const)
      given(...atRuyuan)
        .when(acts.recordReceptionDay(said))
        .thenRefused('follow-up-unclear');
  });

  it('gives it to the holder, to the unit that received them or to one below it, and leaves time for it', () => {
    const followed = (unit: string, due?: string, by = 'guangdong') =>
      given(...atRuyuan).when(
        acts.recordReceptionDay({ by, came: 'followed-up', followUp: { unit, task: '核实', due } }),
      );
    for (const unit of ['ruyuan', 'guangdong', 'shenzhen']) followed(unit).thenRecordedOne('LeaderReceived', {});
    followed('hubei').thenRefused('follow-up-elsewhere', { unit: 'hubei', by: 'guangdong' });
    followed('nowhere').thenRefused('unknown-unit');
    followed('renhua', undefined, 'ruyuan').thenRefused('follow-up-elsewhere');
    followed('ruyuan', '2026-03-01').thenRefused('due-in-the-past');
  });
});
