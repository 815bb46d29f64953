import { given } from '../../../support/given';
import { execute, pay, waive } from '../../words/acts';
import { accepted, executed, fined, found, hongKongDollars, paid, received, waived, yuan } from '../../words/facts';

/** 20,000 on the agency and 1,000 on the guide. */
const due = [
  received(),
  accepted(),
  found(),
  fined(),
  fined({ respondent: 2, respondentName: '谢某', respondentType: 'guide', fine: yuan('1000.00') }),
];

describe('a waiver', () => {
  it('keeps who is let off how much, on what basis and why', () =>
    given(...due)
      .when(waive({ respondent: 2, amount: yuan('400') }))
      .thenRecorded([
        {
          type: 'PenaltyWaived',
          data: {
            respondent: 2,
            respondentName: '谢某',
            respondentType: 'guide',
            amount: yuan('400.00'),
            legalBasis: '行政处罚法',
            reason: '确有经济困难',
          },
        },
      ]));

  it('is at most what that respondent still owes, to the fen', () => {
    const partly = given(...due, paid({ respondent: 2, amount: yuan('300.00') }));
    partly.when(waive({ respondent: 2, amount: yuan('700.00') })).thenRecordedOne('PenaltyWaived', {});
    partly
      .when(waive({ respondent: 2, amount: yuan('700.01') }))
      .thenRefused('waived-more-than-owed', { due: '1000.00 CNY', paid: '300.00 CNY', amount: '700.01 CNY' });
    given(...due, waived({ respondent: 2, amount: yuan('900.00') }))
      .when(waive({ respondent: 2, amount: yuan('100.01') }))
      .thenRefused('waived-more-than-owed', { due: '100.00 CNY', paid: '0.00 CNY' });
  });

  it('is at most what the case still owes, when payments were made for the whole case', () =>
    given(...due, paid({ amount: yuan('20500.00') }))
      .when(waive({ respondent: 2, amount: yuan('500.01') }))
      .thenRefused('waived-more-than-owed', { due: '21000.00 CNY', paid: '20500.00 CNY' }));

  it('is refused to a respondent who owes nothing, of nothing, and in other money', () => {
    given(received(), accepted()).when(waive()).thenRefused('waived-more-than-owed', { due: '0.00 CNY' });
    given(...due)
      .when(waive({ amount: yuan('0') }))
      .thenRefused('nothing-to-penalise-with');
    given(...due)
      .when(waive({ amount: hongKongDollars('1.00') }))
      .thenRefused('currency-not-national');
    given(...due)
      .when(waive({ respondent: 3 }))
      .thenRefused('unknown-respondent');
  });
});

describe('what is still due after a waiver', () => {
  const partly = [...due, waived({ respondent: 2, amount: yuan('400.00') })];

  it('is paid, and no more', () => {
    given(...partly)
      .when(pay({ respondent: 2, amount: yuan('600.00') }))
      .thenRecordedOne('PenaltyPaid', {});
    given(...partly)
      .when(pay({ respondent: 2, amount: yuan('600.01') }))
      .thenRefused('paid-more-than-due', { due: '600.00 CNY' });
    given(...partly)
      .when(pay({ amount: yuan('20600.01') }))
      .thenRefused('paid-more-than-due', { due: '20600.00 CNY' });
  });

  it('makes the penalty executed (invariant 4: paid in full or waived)', () => {
    given(...partly, paid({ amount: yuan('20600.00') }))
      .when(execute())
      .thenRecorded([{ type: 'PenaltyExecuted', data: {} }]);
    given(...partly, paid({ amount: yuan('20599.99') }))
      .when(execute())
      .thenRefused('not-paid-in-full', { due: '20600.00 CNY', paid: '20599.99 CNY' });
  });

  it('may be nothing at all', () => {
    const all = [received(), accepted(), found(), fined(), waived({ amount: yuan('20000.00') })];
    given(...all)
      .when(execute())
      .thenRecorded([{ type: 'PenaltyExecuted', data: {} }]);
    given(...all)
      .when(pay({ amount: yuan('0.01') }))
      .thenRefused('nothing-due');
    given(...all, executed())
      .when(execute())
      .thenRefused('already-executed');
  });
});
