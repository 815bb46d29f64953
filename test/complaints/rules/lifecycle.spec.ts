import { lifecycle, type Act, type Stage } from '../../../src/complaints/lifecycle';
import { caseOf, decide, given, type Attempt, type PastFact } from '../../support/given';
import * as acts from '../words/acts';
import { limit } from '../words/limits';
import {
  accepted,
  acknowledged,
  assigned,
  clockPaused,
  closed,
  deadlineSet,
  disputed,
  declined,
  erasureProposed,
  evidenceAdded,
  examinationOffered,
  examinationOrdered,
  fined,
  found,
  foundAgainstGuide,
  issued,
  linkedAsDuplicate,
  holdPlaced,
  negotiated,
  paid,
  proposed,
  received,
  receptionOrdered,
  restricted,
  reviewRequested,
  transferred,
  urged,
  yuan,
} from '../words/facts';
import { cells, STAGES } from './flow';

/** Every case came from the province, so that it can be returned; ruyuan is the unit that may act at the end. */
const passedOn = [
  received({ receivingUnit: 'guangdong' }),
  transferred({ from: 'guangdong', to: 'ruyuan' }, { by: 'guangdong' }),
];
const handled = [
  evidenceAdded(),
  examinationOrdered(),
  negotiated(),
  found(),
  foundAgainstGuide(),
  proposed(),
  proposed({ remedy: 2, approvalNeeded: true }),
  fined({ respondent: 2, fine: yuan('2000.00') }),
];
const histories: Record<Stage, readonly PastFact[]> = {
  received: [...passedOn, acknowledged()],
  accepted: [...passedOn, acknowledged(), accepted(), ...handled],
  'in-transit': passedOn,
  declined: [...passedOn, acknowledged(), declined()],
  closed: [...passedOn, acknowledged(), accepted(), ...handled, closed()],
};

/** What must have happened before an act makes sense. */
const needed: Partial<Record<Act, readonly PastFact[]>> = {
  execute: [paid({ amount: yuan('2000.00') })],
  holdReception: [receptionOrdered()],
  declineExamination: [examinationOffered()],
  reportExamination: [examinationOrdered()],
  replaceHandler: [assigned()],
  decideCompetence: [disputed({ superior: 'ruyuan' })],
  reportUndertaking: [urged({ unit: 'ruyuan' })],
  recordUndertakingOverdue: [urged()],
  unlinkDuplicate: [linkedAsDuplicate()],
  cancelDocument: [issued({ unit: 'ruyuan' })],
  decideReview: [reviewRequested()],
  liftHold: [holdPlaced()],
  decideErasure: [erasureProposed()],
  liftRestriction: [restricted()],
};

/** A limit that runs in every stage: a review is asked for after the closing. */
const review = { until: 'review-decision', kinds: ['complaint'], pausedBy: ['hearing'] } as const;
const running: Partial<Record<string, readonly PastFact[]>> = {
  extendDeadline: [deadlineSet(review)],
  pauseClock: [deadlineSet(review)],
  resumeClock: [deadlineSet(review), clockPaused()],
  recordMissed: [deadlineSet(review)],
};

function attempt(act: Act, stage: Stage): Attempt {
  if (act === 'close' && stage === 'declined') return acts.close({ by: 'ruyuan', outcome: 'declined' });
  if (act === 'transfer') return acts.transfer({ by: 'ruyuan', to: 'renhua' });
  if (act === 'waive') return acts.waive({ by: 'ruyuan', respondent: 2 });
  if (act === 'decideRemedy') return acts.decideRemedy({ by: 'ruyuan', remedy: 2 });
  if (act === 'pay') return acts.pay({ by: 'ruyuan', amount: yuan('500.00') });
  return acts[act]({ by: 'ruyuan' });
}

describe('the lifecycle of a case', () => {
  it.each(cells.filter(({ may }) => may === 'yes'))('lets $act happen to a case that is $stage', ({ act, stage }) => {
    const before = [...histories[stage], ...(needed[act as Act] ?? []), ...(running[act] ?? [])];
    // A new due date is told with an extension, and with the move of an undecided case to rules that limit the decision.
    const tellsDue = act === 'extendDeadline' || (act === 'moveToRegime' && stage === 'received');
    const facts = tellsDue ? 2 : 1;
    const limits = act in running ? [limit(review)] : [];
    expect(decide(caseOf(...before), attempt(act as Act, stage), { limits })).toHaveLength(facts);
  });

  it.each(cells.filter(({ may }) => may === 'no'))('refuses $act for a case that is $stage', ({ act, stage }) =>
    given(...histories[stage])
      .when(attempt(act as Act, stage))
      .thenRefused('not-in-this-stage'),
  );

  it('tells in which stages it would be allowed', () =>
    given(...histories.closed)
      .when(acts.reply({ by: 'ruyuan' }))
      .thenRefused('not-in-this-stage', { act: 'reply', stage: 'closed', allowed: ['accepted', 'declined'] }));

  it('is a table of every command and the 5 stages, with an answer in each cell', () => {
    expect([...new Set(cells.map(({ act }) => act))].sort()).toEqual(Object.keys(lifecycle).sort());
    expect(STAGES).toEqual(['received', 'accepted', 'in-transit', 'declined', 'closed']);
    expect(cells.filter(({ may }) => may === 'yes' || may === 'no')).toHaveLength(5 * Object.keys(lifecycle).length);
  });

  it.each(STAGES)('has a history that ends in the stage %s', (stage) => {
    expect(caseOf(...histories[stage])).toMatchObject({ stage, holder: 'ruyuan' });
  });
});
