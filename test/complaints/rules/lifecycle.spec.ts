import { lifecycle, type Act, type Stage } from '../../../src/complaints/lifecycle';
import { caseOf, decide, given, type Attempt, type PastFact } from '../../support/given';
import * as acts from '../words/acts';
import {
  accepted,
  acknowledged,
  closed,
  declined,
  fined,
  found,
  foundAgainstGuide,
  issued,
  holdPlaced,
  paid,
  proposed,
  received,
  receptionOrdered,
  reviewRequested,
  transferred,
  yuan,
} from '../words/facts';

/** The regulation's flow chart, by hand: yes where a command may be given in that stage, no where it may not. */
const flow: Record<Act, string> = {
  //               received accepted in-transit declined closed
  classify: '      yes      yes      no         no       no    ',
  accept: '        yes      no       no         no       no    ',
  decline: '       yes      no       no         no       no    ',
  transfer: '      yes      yes      no         no       no    ',
  acknowledge: '   no       no       yes        no       no    ',
  returnTransfer: 'yes      yes      yes        no       no    ',
  assign: '        yes      yes      no         no       no    ',
  recordFinding: ' no       yes      no         no       no    ',
  proposeRemedy: ' no       yes      no         no       no    ',
  performRemedy: ' no       yes      no         no       no    ',
  apologize: '     yes      yes      no         no       no    ',
  fine: '          no       yes      no         no       no    ',
  confiscate: '    no       yes      no         no       no    ',
  orderCorrection: 'no      yes      no         no       no    ',
  suspendActivity: 'no      yes      no         no       no    ',
  decideNoPenalty: 'no      yes      no         no       no    ',
  waive: '         no       yes      no         no       no    ',
  pay: '           no       yes      no         no       no    ',
  execute: '       no       yes      no         no       no    ',
  urge: '          yes      yes      yes        yes      no    ',
  instruct: '      yes      yes      yes        yes      no    ',
  takeCase: '      yes      yes      yes        no       no    ',
  holdConference: 'yes      yes      yes        no       no    ',
  orderReception: 'yes      yes      yes        yes      no    ',
  holdReception: ' yes      yes      yes        yes      no    ',
  reportCompletion: 'no     yes      no         no       no    ',
  judgeReply: '    no       yes      no         no       no    ',
  reply: '         no       yes      no         yes      no    ',
  feedback: '      no       yes      no         yes      yes   ',
  close: '         no       yes      no         yes      no    ',
  withdraw: '      yes      yes      no         yes      no    ',
  requestReview: ' no       no       no         no       yes   ',
  decideReview: '  no       no       no         no       yes   ',
  reviewQuality: ' no       yes      no         yes      yes   ',
  markTypical: '   no       no       no         no       yes   ',
  archive: '       no       no       no         no       yes   ',
  placeHold: '     yes      yes      yes        yes      yes   ',
  liftHold: '      yes      yes      yes        yes      yes   ',
  reopen: '        no       no       no         no       yes   ',
  issueDocument: ' yes      yes      yes        yes      yes   ',
  cancelDocument: 'yes      yes      yes        yes      yes   ',
};
const STAGES: readonly Stage[] = ['received', 'accepted', 'in-transit', 'declined', 'closed'];

/** Every case came from the province, so that it can be returned; ruyuan is the unit that may act at the end. */
const passedOn = [
  received({ receivingUnit: 'guangdong' }),
  transferred({ from: 'guangdong', to: 'ruyuan' }, { by: 'guangdong' }),
];
const penalised = [found(), foundAgainstGuide(), proposed(), fined({ respondent: 2, fine: yuan('2000.00') })];
const histories: Record<Stage, readonly PastFact[]> = {
  received: [...passedOn, acknowledged()],
  accepted: [...passedOn, acknowledged(), accepted(), ...penalised],
  'in-transit': passedOn,
  declined: [...passedOn, acknowledged(), declined()],
  closed: [...passedOn, acknowledged(), accepted(), ...penalised, closed()],
};

/** What must have happened before an act makes sense. */
const needed: Partial<Record<Act, readonly PastFact[]>> = {
  execute: [paid({ amount: yuan('2000.00') })],
  holdReception: [receptionOrdered()],
  cancelDocument: [issued({ unit: 'ruyuan' })],
  decideReview: [reviewRequested()],
  liftHold: [holdPlaced()],
};

function attempt(act: Act, stage: Stage): Attempt {
  if (act === 'close' && stage === 'declined') return acts.close({ by: 'ruyuan', outcome: 'declined' });
  if (act === 'transfer') return acts.transfer({ by: 'ruyuan', to: 'renhua' });
  if (act === 'waive') return acts.waive({ by: 'ruyuan', respondent: 2 });
  if (act === 'pay') return acts.pay({ by: 'ruyuan', amount: yuan('500.00') });
  return acts[act]({ by: 'ruyuan' });
}

const cells = (Object.keys(flow) as Act[]).flatMap((act) => {
  const row = flow[act].trim().split(/\s+/);
  return STAGES.map((stage, column) => ({ act, stage, may: row[column] }));
});

describe('the lifecycle of a case', () => {
  it.each(cells.filter(({ may }) => may === 'yes'))('lets $act happen to a case that is $stage', ({ act, stage }) => {
    expect(decide(caseOf(...histories[stage], ...(needed[act] ?? [])), attempt(act, stage))).toHaveLength(1);
  });

  it.each(cells.filter(({ may }) => may === 'no'))('refuses $act for a case that is $stage', ({ act, stage }) =>
    given(...histories[stage])
      .when(attempt(act, stage))
      .thenRefused('not-in-this-stage'),
  );

  it('tells in which stages it would be allowed', () =>
    given(...histories.closed)
      .when(acts.reply({ by: 'ruyuan' }))
      .thenRefused('not-in-this-stage', { act: 'reply', stage: 'closed', allowed: ['accepted', 'declined'] }));

  it('is a table of 41 commands and 5 stages', () => {
    expect(Object.keys(lifecycle).sort()).toEqual(Object.keys(flow).sort());
    expect(cells.filter(({ may }) => may === 'yes' || may === 'no')).toHaveLength(205);
  });

  it.each(STAGES)('has a history that ends in the stage %s', (stage) => {
    expect(caseOf(...histories[stage])).toMatchObject({ stage, holder: 'ruyuan' });
  });
});
