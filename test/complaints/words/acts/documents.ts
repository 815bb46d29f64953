import { CancelDocument, IssueDocument } from '../../../../src/documents/documents.commands';
import { act } from './giving';

export const issueDocument = act(IssueDocument, { type: 'registration-form' });
export const cancelDocument = act(CancelDocument, { document: 1, reason: '收文单位有误' });
