import { PerformRemedy, ProposeRemedy, RecordFinding } from '../../../../src/complaints/handling/handling.commands';
import { act } from './giving';

export const recordFinding = act(RecordFinding, {
  allegation: 1,
  finding: 'substantiated',
  responsibility: 'violation',
  explanation: '经调查属实',
});
export const proposeRemedy = act(ProposeRemedy, { type: 'refund', description: '退还门票款' });
export const performRemedy = act(PerformRemedy, { remedy: 1 });
