import { account } from '../../../../src/complaints/penalty/penalty.state';
import { applyToComplaint } from '../../../../src/complaints/complaint.subject';
import { Refusal } from '../../../../src/kernel/refusal';
import { caseOf, decide, given } from '../../../support/given';
import { execute, fine, pay } from '../../words/acts';
import {
  accepted,
  confiscated,
  executed,
  fined,
  found,
  hongKongDollars,
  paid,
  received,
  yuan,
} from '../../words/facts';

const upheld = [received(), accepted(), found()];

describe('a payment', () => {
  const dues = [...upheld, fined(), fined({ respondent: 2, respondentName: '谢某', fine: yuan('1000.00') })];

  it('is recorded with where it went', () =>
    given(...dues)
      .when(pay({ amount: yuan('455.6'), receipt: '非税 0001234', respondent: 2 }))
      .thenRecorded([
        {
          type: 'PenaltyPaid',
          data: { amount: yuan('455.60'), to: '市财政局', receipt: '非税 0001234', respondent: 2 },
        },
      ]));

  it('is up to what is due, to the fen', () => {
    given(...dues)
      .when(pay({ amount: yuan('21000.00') }))
      .thenRecordedOne('PenaltyPaid', { amount: yuan('21000.00') });
    given(...dues)
      .when(pay({ amount: yuan('21000.01') }))
      .thenRefused('paid-more-than-due', { due: '21000.00 CNY', paid: '0.00 CNY', amount: '21000.01 CNY' });
  });

  it('is never more than the rest', () => {
    const partlyPaid = given(...dues, paid({ amount: yuan('20999.90') }));
    partlyPaid.when(pay({ amount: yuan('0.10') })).thenRecordedOne('PenaltyPaid', { amount: yuan('0.10') });
    partlyPaid
      .when(pay({ amount: yuan('0.11') }))
      .thenRefused('paid-more-than-due', { due: '21000.00 CNY', paid: '20999.90 CNY', amount: '0.11 CNY' });
  });

  it('of one respondent is never more than that respondent owes, though the case owes more', () => {
    given(...dues)
      .when(pay({ respondent: 2, amount: yuan('1000.01') }))
      .thenRefused('paid-more-than-due', { due: '1000.00 CNY', paid: '0.00 CNY', amount: '1000.01 CNY' });
    given(...dues, paid({ respondent: 2, amount: yuan('600.00') }))
      .when(pay({ respondent: 2, amount: yuan('400.01') }))
      .thenRefused('paid-more-than-due', { due: '1000.00 CNY', paid: '600.00 CNY' });
    given(...dues, paid({ respondent: 2, amount: yuan('600.00') }))
      .when(pay({ respondent: 1, amount: yuan('20000.00') }))
      .thenRecordedOne('PenaltyPaid', { respondent: 1 });
  });

  it('of one respondent is never more than the case still owes', () =>
    given(...dues, paid({ amount: yuan('20500.00') }))
      .when(pay({ respondent: 2, amount: yuan('1000.00') }))
      .thenRefused('paid-more-than-due', { due: '21000.00 CNY', paid: '20500.00 CNY' }));

  it('is refused when nothing is due, of the case or of the respondent', () => {
    given(...upheld)
      .when(pay())
      .thenRefused('nothing-due');
    given(...upheld, fined())
      .when(pay({ respondent: 2, amount: yuan('1.00') }))
      .thenRefused('nothing-due');
    given(...upheld, fined())
      .when(pay({ respondent: 9 }))
      .thenRefused('unknown-respondent', { respondent: 9, count: 2 });
  });

  it('is in national money and more than nothing', () => {
    given(...dues)
      .when(pay({ amount: hongKongDollars('1.00') }))
      .thenRefused('currency-not-national', { field: 'amount', currency: 'CNY' });
    given(...dues)
      .when(pay({ amount: yuan('0') }))
      .thenRefused('nothing-to-penalise-with');
  });
});

describe('the execution', () => {
  const due = [...upheld, fined()];

  it('is recorded when everything is paid', () =>
    given(...due, paid({ amount: yuan('1.00') }), paid({ amount: yuan('19999.00') }))
      .when(execute({ remark: '以上处罚已全部执行完毕' }))
      .thenRecorded([{ type: 'PenaltyExecuted', data: { remark: '以上处罚已全部执行完毕' } }]));

  it('is refused as long as a fen is missing', () =>
    given(...due, paid({ amount: yuan('19999.99') }))
      .when(execute())
      .thenRefused('not-paid-in-full', { due: '20000.00 CNY', paid: '19999.99 CNY' }));

  it('is refused when there is no penalty, and a second time', () => {
    given(...upheld)
      .when(execute())
      .thenRefused('nothing-due');
    given(...due, paid(), executed())
      .when(execute())
      .thenRefused('already-executed');
  });
});

describe('a penalty after the execution', () => {
  const done = [...upheld, fined(), paid(), executed()];

  it('is refused, or the case counts as executed only when that one is paid, too', () => {
    let state = caseOf(...done);
    try {
      for (const fact of decide(state, fine({ fine: yuan('500.00') }))) {
        state = applyToComplaint(state, { ...received(), ...fact });
      }
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
    }
    const sums = account(state, 'CNY');
    expect({ executed: state.executed, due: sums.due.amount, paid: sums.paid.amount }).not.toEqual({
      executed: true,
      due: '20500.00',
      paid: '20000.00',
    });
  });
});

describe('what is due', () => {
  it('is the sum of fines and confiscations, of the case and of each respondent', () => {
    const state = caseOf(
      ...upheld,
      fined(),
      fined({ respondent: 2, fine: yuan('1000.00') }),
      confiscated({ respondent: 2, confiscated: yuan('455.60') }),
      paid({ respondent: 2, amount: yuan('140.00') }),
      paid({ amount: yuan('0.05') }),
    );
    expect(account(state, 'CNY')).toEqual({ due: yuan('21455.60'), paid: yuan('140.05') });
    expect(account(state, 'CNY', 1)).toEqual({ due: yuan('20000.00'), paid: yuan('0.00') });
    expect(account(state, 'CNY', 2)).toEqual({ due: yuan('1455.60'), paid: yuan('140.00') });
  });
});
