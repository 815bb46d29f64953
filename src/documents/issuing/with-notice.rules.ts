import type { Circumstances } from '../../complaints/deciding/circumstances.rules';
import { evolveComplaint, type Complaint } from '../../complaints/complaint';
import type { ComplaintEvent, ComplaintShapes } from '../../complaints/complaint.events';
import { fileAfter } from '../case-file.state';
import { issueDocument } from '../documents.rules';

/** The 转办通知书 that goes with a hand-over, issued in the same append; refused as it would be on its own. */
export function noticeOf(
  transferred: ComplaintShapes['ComplaintTransferred'],
  before: Complaint,
  circumstances: Circumstances,
): readonly ComplaintEvent[] {
  const { caller, now } = circumstances;
  const about = { actor: caller.id, unit: caller.unit, occurredAt: now };
  const after = {
    ...evolveComplaint.ComplaintTransferred(before, transferred, about),
    file: fileAfter(before.file, 'ComplaintTransferred', transferred, about),
  };
  return issueDocument({ type: 'transfer-notice' }, after, circumstances);
}
