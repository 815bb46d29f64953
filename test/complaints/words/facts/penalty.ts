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
const order = { respondent: 1, respondentName: '某旅行社', respondentType: 'travel-agency', legalBasis: '旅行社条例' };
export const correctionOrdered = fact('CorrectionOrdered', {
  ...order,
  decisionNumber: '韶旅改〔2026〕1号',
  correction: '规范聘用导游',
});
export const suspended = fact('ActivitySuspended', {
  ...order,
  decisionNumber: '韶旅停〔2026〕1号',
  activity: '导游活动',
  from: '2026-04-15',
});
export const spared = fact('NoPenaltyDecided', {
  respondent: 1,
  respondentName: '某旅行社',
  respondentType: 'travel-agency',
  reason: '查明当时没有带团行为',
});
export const waived = fact('PenaltyWaived', { ...order, amount: yuan('500.00'), reason: '确有经济困难' });
