import { caseOf, given } from '../../../support/given';
import * as acts from '../../words/acts';
import {
  accepted,
  acknowledged,
  closed,
  declined,
  fined,
  found,
  foundAgainstGuide,
  proposed,
  received,
  returned,
  transferred,
} from '../../words/facts';

const atRuyuan = [received(), transferred(), acknowledged({}, { by: 'ruyuan' })];
const acceptedAtRuyuan = [...atRuyuan, accepted(), found(), foundAgainstGuide(), proposed(), fined()];
const notTheHolder = { holder: 'ruyuan', unit: 'shaoguan' };

describe('a case held by another unit', () => {
  it.each(['classify', 'accept', 'decline', 'transfer', 'returnTransfer', 'assign', 'apologize'] as const)(
    'refuses %s by the unit that passed it on, before the decision',
    (act) =>
      given(...atRuyuan)
        .when(acts[act]())
        .thenRefused('not-the-holder', notTheHolder),
  );

  it.each([
    'classify',
    'transfer',
    'returnTransfer',
    'assign',
    'recordFinding',
    'proposeRemedy',
    'performRemedy',
    'apologize',
    'fine',
    'confiscate',
    'pay',
    'execute',
    'reply',
    'close',
  ] as const)('refuses %s by the unit that passed it on, after the acceptance', (act) =>
    given(...acceptedAtRuyuan)
      .when(acts[act]())
      .thenRefused('not-the-holder', notTheHolder),
  );

  it('refuses the acknowledgement and the return by anyone but the unit it was passed to', () => {
    const inTransit = given(received(), transferred());
    for (const unit of ['shaoguan', 'renhua', 'guangdong']) {
      inTransit.when(acts.acknowledge({ by: unit })).thenRefused('not-the-holder', { holder: 'ruyuan', unit });
      inTransit.when(acts.returnTransfer({ by: unit })).thenRefused('not-the-holder', { holder: 'ruyuan', unit });
    }
  });

  it('refuses a unit above or beside the holder, too', () => {
    for (const unit of ['guangdong', 'renhua', 'wuhan']) {
      given(...acceptedAtRuyuan)
        .when(acts.reply({ by: unit }))
        .thenRefused('not-the-holder', { unit });
    }
  });

  it('is acted on by the holder', () =>
    given(...acceptedAtRuyuan)
      .when(acts.fine({ by: 'ruyuan' }))
      .thenRecordedOne('RespondentFined', { respondent: 1 }));

  it('came back: the one who returned it acts on it no longer, the sender does', () => {
    const cameBack = given(received(), transferred(), returned({}, { by: 'ruyuan' }));
    cameBack.when(acts.accept({ by: 'ruyuan' })).thenRefused('not-the-holder', { holder: 'shaoguan', unit: 'ruyuan' });
    cameBack.when(acts.accept({ by: 'shaoguan' })).thenRecorded([{ type: 'ComplaintAccepted', data: {} }]);
  });
});

describe('the unit that received a case which another one holds', () => {
  it('records what the complainant says of it', () => {
    for (const stage of [accepted(), declined()]) {
      given(...atRuyuan, stage)
        .when(acts.feedback())
        .thenRecordedOne('FeedbackRecorded', { satisfaction: 'satisfied' });
    }
  });

  it('reopens it when the complainant objects', () =>
    given(...acceptedAtRuyuan, closed())
      .when(acts.reopen())
      .thenRecordedOne('ComplaintReopened', { reason: '投诉人不认可' }));

  it('is the only one beside the holder that may', () => {
    const throughRuyuanToRenhua = given(
      received(),
      transferred(),
      acknowledged({}, { by: 'ruyuan' }),
      transferred({ ordinal: 2, from: 'ruyuan', to: 'renhua' }, { by: 'ruyuan' }),
      acknowledged({ ordinal: 2 }, { by: 'renhua' }),
      accepted({}, { by: 'renhua' }),
      closed({}, { by: 'renhua' }),
    );
    for (const act of [acts.feedback, acts.reopen]) {
      for (const unit of ['ruyuan', 'guangdong'])
        throughRuyuanToRenhua.when(act({ by: unit })).thenRefused('not-the-holder');
      throughRuyuanToRenhua
        .when(act({ by: 'renhua' }))
        .thenRecordedOne(act === acts.reopen ? 'ComplaintReopened' : 'FeedbackRecorded', {});
    }
  });
});

describe('the holder of a case', () => {
  it('is at first the unit that received it', () => {
    expect(caseOf(received({ receivingUnit: 'renhua' })).holder).toBe('renhua');
  });

  it('does not change by a decision, a closure or a reopening', () => {
    expect(caseOf(...acceptedAtRuyuan, closed())).toMatchObject({ holder: 'ruyuan', receivingUnit: 'shaoguan' });
  });
});
