import { reportingView, told } from '../reporting/view';
import { penalties } from './penalties.projection';
import { PenaltyRow } from './penalty.row';

export const penaltiesView = reportingView(PenaltyRow, {
  model: penalties.name,
  en: 'One row for each fine, confiscation, order, decision, waiver, payment or execution.',
  zh: '罚没台账：每项罚款、没收、责令、决定、减免、缴款或执行一行。',
  columns: {
    eventId: told('Id of the fact.', '事实标识。'),
    caseId: told('Id of the complaint.', '投诉标识。'),
    type: told('What it is: fine, confiscation, correction …', '种类：罚款、没收、责令改正等。'),
    on: told('Day.', '日期。'),
    unit: told('Unit that acted.', '作出单位。'),
    respondent: told('Which respondent of the complaint, from 1.', '第几个被投诉人，从 1 起。'),
    respondentName: null,
    respondentType: told('Type of the respondent.', '被投诉人类型。'),
    decisionNumber: told('Number of the decision.', '决定书文号。'),
    legalBasis: told('Legal basis.', '法律依据。'),
    amount: told('How much money.', '金额。'),
    currency: told('ISO 4217 code of the amount.', '币种（ISO 4217）。'),
    original: told('The amount in the currency it was taken in.', '原币金额。'),
    rate: told('Rate of exchange.', '汇率。'),
    rateOn: told('Day of the rate.', '汇率日期。'),
    detail: null,
    startsOn: told('First day of a suspension.', '停业首日。'),
    endsOn: told('Day by which to correct, or last day of a suspension.', '改正期限或停业末日。'),
    paidTo: told('Where it was paid.', '缴入何处。'),
    receipt: null,
    outsideStatute: told('The article whose range the fine does not meet.', '罚款不符的法定幅度条款。'),
  },
});
