import type { ComplaintEventType } from '../complaint.events';

/** Whether the complainant may say how satisfied they are: once a result was told, and once until the case is reopened. */
export const CALL_BACKS = ['not-asked', 'open', 'given'] as const;
export type CallBack = (typeof CALL_BACKS)[number];

/** The role in which a complainant acts on their own case. */
export const COMPLAINANT = 'complainant';

/** How it stands with the complainant's answer after one more fact. */
export function callBackAfter(before: CallBack, type: ComplaintEventType, role: string): CallBack {
  switch (type) {
    case 'ReplySent':
    case 'ComplaintClosed':
      return before === 'given' ? 'given' : 'open';
    case 'FeedbackRecorded':
      return role === COMPLAINANT ? 'given' : before;
    case 'ComplaintReopened':
      return 'not-asked';
    default:
      return before;
  }
}
