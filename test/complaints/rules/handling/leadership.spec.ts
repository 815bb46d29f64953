import { caseOf, given } from '../../../support/given';
import { holdConference, holdReception, instruct, judgeReply, orderReception, takeCase, urge } from '../../words/acts';
import {
  accepted,
  acknowledged,
  received,
  receptionHeld,
  receptionOrdered,
  taken,
  transferred,
  urged,
} from '../../words/facts';

/** Received by the city, handled in the county. */
const atRuyuan = [received(), transferred(), acknowledged({}, { by: 'ruyuan' }), accepted({}, { by: 'ruyuan' })];

describe('an urging', () => {
  it('names the unit that is urged, and has its own due date', () =>
    given(...atRuyuan)
      .when(urge({ requirements: '书面说明原因' }))
      .thenRecorded([
        {
          type: 'CaseUrged',
          data: { ordinal: 1, unit: 'ruyuan', reason: '逾期未办结', requirements: '书面说明原因', due: '2026-03-20' },
        },
      ]));

  it('is counted', () => {
    given(...atRuyuan, urged(), urged({ ordinal: 2 }))
      .when(urge())
      .thenRecordedOne('CaseUrged', { ordinal: 3 });
    expect(caseOf(...atRuyuan, urged(), urged({ ordinal: 2 })).urgings).toBe(2);
  });

  it('reaches a case on its way to another unit', () =>
    given(received(), transferred()).when(urge()).thenRecordedOne('CaseUrged', { unit: 'ruyuan' }));

  it.each([
    ['2026-03-06T00:30:00+08:00', '2026-03-05', false],
    ['2026-03-06T00:30:00+08:00', '2026-03-06', true],
    ['2026-03-05T17:00:00Z', '2026-03-05', false],
    ['2026-03-05T15:59:00Z', '2026-03-05', true],
  ])('of %s may be due on %s (China’s day): %s', (at, due, may) => {
    const attempt = given(...atRuyuan).when(urge({ at, due }));
    if (may) attempt.thenRecordedOne('CaseUrged', { due });
    else attempt.thenRefused('due-in-the-past', { due, today: '2026-03-06' });
  });
});

describe('the acts of those above', () => {
  it.each([
    ['an urging', urge, 'CaseUrged'],
    ['an instruction', instruct, 'LeaderInstructed'],
    ['a take-over', takeCase, 'LeaderTookCase'],
    ['a conference', holdConference, 'JointConferenceHeld'],
  ] as const)(
    '%s is open to the holder, to the unit that received the case and to all above the holder',
    (_what, act, type) => {
      for (const by of ['ruyuan', 'shaoguan', 'guangdong'])
        given(...atRuyuan)
          .when(act({ by }))
          .thenRecordedOne(type, {});
      for (const by of ['renhua', 'shenzhen', 'hubei'])
        given(...atRuyuan)
          .when(act({ by }))
          .thenRefused('not-the-holder', { holder: 'ruyuan', unit: by });
    },
  );
});

describe('an instruction', () => {
  it('keeps whose it is, what it says and until when', () =>
    given(...atRuyuan)
      .when(instruct({ due: '2026-03-31' }))
      .thenRecorded([
        {
          type: 'LeaderInstructed',
          data: { leader: '分管局领导', instruction: '请依法妥善处理', unit: 'ruyuan', due: '2026-03-31' },
        },
      ]));

  it('may leave the time open, and is never due before it was given', () => {
    given(...atRuyuan)
      .when(instruct())
      .thenRecorded([
        { type: 'LeaderInstructed', data: { leader: '分管局领导', instruction: '请依法妥善处理', unit: 'ruyuan' } },
      ]);
    given(...atRuyuan)
      .when(instruct({ due: '2026-03-01' }))
      .thenRefused('due-in-the-past', { due: '2026-03-01', today: '2026-03-02' });
  });
});

describe('a leader who takes a case', () => {
  it('answers for it until another one does', () => {
    given(...atRuyuan)
      .when(takeCase({ reason: '疑难信访件' }))
      .thenRecorded([{ type: 'LeaderTookCase', data: { takenBy: 'leader-1', reason: '疑难信访件' } }]);
    given(...atRuyuan, taken())
      .when(takeCase())
      .thenRefused('already-taken', { leader: 'leader-1' });
    given(...atRuyuan, taken())
      .when(takeCase({ takenBy: 'leader-2' }))
      .thenRecordedOne('LeaderTookCase', { takenBy: 'leader-2' });
    expect(caseOf(...atRuyuan, taken(), taken({ takenBy: 'leader-2' })).takenBy).toBe('leader-2');
  });

  it('does not approve its reply (invariant 8)', () =>
    given(...atRuyuan, taken({}, { clerk: 'office-1' }))
      .when(judgeReply({ as: 'leader', clerk: 'leader-1', by: 'ruyuan' }))
      .thenRefused('acted-in-another-line', { person: 'leader-1', other: 'handling' }));
});

describe('a joint conference', () => {
  it('keeps who took part and who does what until when', () => {
    const decisions = [
      { unit: 'ruyuan', decision: '核实面积', due: '2026-03-09' },
      { unit: 'shaoguan', decision: '协调补偿' },
    ];
    given(...atRuyuan)
      .when(holdConference({ units: ['shaoguan', 'ruyuan', 'shaoguan'], decisions }))
      .thenRecorded([
        {
          type: 'JointConferenceHeld',
          data: { chair: '分管局领导', units: ['shaoguan', 'ruyuan'], subject: '动迁补偿', decisions },
        },
      ]);
  });

  it('is one of at least two registered units', () => {
    given(...atRuyuan)
      .when(holdConference({ units: ['shaoguan', 'shaoguan'] }))
      .thenRefused('conference-of-one');
    given(...atRuyuan)
      .when(holdConference({ units: ['shaoguan', 'nowhere'] }))
      .thenRefused('unknown-unit', { unit: 'nowhere' });
  });

  it('gives work to those who took part, and time for it', () => {
    given(...atRuyuan)
      .when(holdConference({ decisions: [{ unit: 'renhua', decision: '核实面积' }] }))
      .thenRefused('not-at-the-conference', { unit: 'renhua' });
    given(...atRuyuan)
      .when(holdConference({ decisions: [{ unit: 'ruyuan', decision: '核实面积', due: '2026-03-01' }] }))
      .thenRefused('due-in-the-past', { due: '2026-03-01' });
  });
});

describe('an on-site reception', () => {
  it('is ordered of a unit below, which need not hold the case', () => {
    given(...atRuyuan)
      .when(orderReception({ unit: 'renhua', requirements: '将上访人领回' }))
      .thenRecorded([
        {
          type: 'OnSiteReceptionOrdered',
          data: { reception: 1, unit: 'renhua', place: '市局来访接待室', persons: 30, requirements: '将上访人领回' },
        },
      ]);
    given(...atRuyuan, receptionOrdered())
      .when(orderReception({ unit: 'ruyuan', by: 'ruyuan' }))
      .thenRecordedOne('OnSiteReceptionOrdered', { reception: 2, unit: 'ruyuan' });
  });

  it.each(['guangdong', 'wuhan', 'shenzhen'])('is not ordered of %s, which is not below', (unit) =>
    given(...atRuyuan)
      .when(orderReception({ unit }))
      .thenRefused('not-a-unit-below', { unit, by: 'shaoguan' }),
  );

  it('is ordered of a registered unit, by one that may act from above', () => {
    given(...atRuyuan)
      .when(orderReception({ unit: 'nowhere' }))
      .thenRefused('unknown-unit');
    given(...atRuyuan)
      .when(orderReception({ by: 'renhua' }))
      .thenRefused('not-the-holder');
  });

  const ordered = [...atRuyuan, receptionOrdered({ unit: 'renhua' })];

  it('is told of by the unit that was sent there, and by no other', () => {
    given(...ordered)
      .when(holdReception({ by: 'renhua', broughtHome: true }))
      .thenRecorded([
        {
          type: 'OnSiteReceptionHeld',
          data: { reception: 1, receivedBy: '县局办公室', persons: 30, result: '已说明政策', broughtHome: true },
        },
      ]);
    for (const by of ['ruyuan', 'shaoguan', 'guangdong'])
      given(...ordered)
        .when(holdReception({ by }))
        .thenRefused('not-ordered-there', { unit: by, ordered: 'renhua' });
  });

  it('is told of once, and only when it was ordered', () => {
    given(...ordered, receptionHeld())
      .when(holdReception({ by: 'renhua' }))
      .thenRefused('reception-already-held', { reception: 1 });
    given(...ordered)
      .when(holdReception({ by: 'renhua', reception: 2 }))
      .thenRefused('unknown-reception', { reception: 2, count: 1 });
    given(...ordered, receptionHeld(), receptionOrdered({ reception: 2, unit: 'renhua' }))
      .when(holdReception({ by: 'renhua', reception: 2 }))
      .thenRecordedOne('OnSiteReceptionHeld', { reception: 2, broughtHome: false });
  });
});
