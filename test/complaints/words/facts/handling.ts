import type { ComplaintShapes } from '../../../../src/complaints/complaint.events';
import type { PastFact } from '../../../support/given';
import { fact } from './telling';

export const found = fact('FindingRecorded', {
  allegation: 1,
  respondent: 1,
  finding: 'substantiated',
  responsibility: 'violation',
  explanation: '经调查属实',
  caseUpheld: true,
  allFound: false,
});
export const foundAgainstGuide = (finding: ComplaintShapes['FindingRecorded']['finding'] = 'substantiated'): PastFact =>
  found({ allegation: 2, respondent: 2, finding });
export const proposed = fact('RemedyProposed', { remedy: 1, type: 'refund', description: '退还门票款' });
export const performed = fact('RemedyPerformed', { remedy: 1, type: 'refund' });
