import {
  AcceptComplaint,
  ClassifyComplaint,
  DeclineComplaint,
  ReceiveComplaint,
} from '../../../../src/complaints/intake/intake.commands';
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
