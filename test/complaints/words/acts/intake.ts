import { AnswerConsultation, DecideSuggestion } from '../../../../src/complaints/intake/answers/answers.commands';
import { CorrectRecord } from '../../../../src/complaints/intake/corrections/corrections.commands';
import {
  AcceptComplaint,
  ClassifyComplaint,
  DeclineComplaint,
  ReceiveComplaint,
} from '../../../../src/complaints/intake/intake.commands';
import { FormGroup, LinkDuplicate, UnlinkDuplicate } from '../../../../src/complaints/intake/links/links.commands';
import { RequestSupplement, Supplement } from '../../../../src/complaints/intake/supplements/supplements.commands';
import { OTHER_CASE } from '../../../support/given';
import { act } from './giving';

export const receive = act(ReceiveComplaint, {
  regime: 'tourism',
  kind: 'complaint',
  channel: 'hotline',
  category: 'forged-guide-card',
  region: '440200',
  respondents: [{ type: 'travel-agency', name: '某旅行社' }],
});
export const classify = act(ClassifyComplaint, { kind: 'complaint', category: 'ticketing', severity: 'ordinary' });
export const accept = act(AcceptComplaint);
export const decline = act(DeclineComplaint, { ground: 'no-respondent', explanation: '没有明确的被投诉人' });

export const requestSupplement = act(RequestSupplement, { missing: ['购票凭证'] });
export const supplement = act(Supplement, { description: '补交购票凭证' });
export const correct = act(CorrectRecord, { field: 'region', value: '440224', reason: '登记时误填' });
export const answerConsultation = act(AnswerConsultation, { medium: 'telephone', answer: '门票当日有效' });
export const decideSuggestion = act(DecideSuggestion, { adopted: true, decidedBy: '分管领导', reason: '切实可行' });
export const linkDuplicate = act(LinkDuplicate, { of: OTHER_CASE, reason: '同一投诉人同一事项' });
export const unlinkDuplicate = act(UnlinkDuplicate, { reason: '并非同一事项' });
export const formGroup = act(FormGroup, { size: 5, representatives: [{ name: '刘某' }] });
