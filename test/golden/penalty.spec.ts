import { account } from '../../src/complaints/penalty/penalty.state';
import { fold, story } from './samples';

/** The case with its fine and its confiscation, not yet paid. */
const penalised = story.slice(0, 13);

describe('the state of the penalties after the golden samples', () => {
  it('knows who was ordered to do something and who was spared, until the case is reopened', () => {
    const orders = ['CorrectionOrdered', 'ActivitySuspended', 'NoPenaltyDecided'] as const;
    expect(fold(...penalised, ...orders)).toMatchObject({ ordered: [2, 2], spared: [1] });
    expect(fold(...penalised, ...orders, 'ComplaintClosed', 'ComplaintReopened')).toMatchObject({
      ordered: [2, 2],
      spared: [],
    });
  });

  it('knows what is due after a waiver: 500.00 + 455.60 − 155.60', () => {
    const state = fold(...penalised, 'PenaltyWaived');
    expect(state.waivers).toEqual([{ respondent: 2, amount: { amount: '155.60', currency: 'CNY' } }]);
    expect(account(state, 'CNY').due).toEqual({ amount: '800.00', currency: 'CNY' });
    expect(account(state, 'CNY', 2).due).toEqual({ amount: '800.00', currency: 'CNY' });
  });
});
