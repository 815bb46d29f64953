import { yuan } from '../money';
import { fact } from './telling';

export const fined = fact('RespondentFined', {
  respondent: 1,
  respondentName: '某旅行社',
  respondentType: 'travel-agency',
  decisionNumber: '韶旅罚〔2026〕1号',
  legalBasis: '旅行社条例',
  fine: yuan('20000.00'),
});
export const confiscated = fact('IllegalIncomeConfiscated', {
  respondent: 2,
  respondentName: '谢某',
  respondentType: 'guide',
  decisionNumber: '韶旅罚〔2026〕2号',
  legalBasis: '导游人员管理条例 第十八条',
  original: yuan('140.00'),
  roundedTo: '0.01',
  confiscated: yuan('140.00'),
});
export const paid = fact('PenaltyPaid', { amount: yuan('20000.00'), to: '市财政局' });
export const executed = fact('PenaltyExecuted', {});
