import { superiors } from '../words/organisation';

/** What the unit that received the case records as well as the holder, and what also those above the holder do. */
export const COMPLAINANTS_SIDE: readonly string[] = [
  'FeedbackRecorded',
  'ComplaintReopened',
  'ComplaintArchived',
  'ErasureProposed',
];
export const FROM_ABOVE: readonly string[] = [
  'DeadlineExtended',
  'RemedyApproved',
  'RemedyRejected',
  'ReplyApproved',
  'ReplySentBack',
  'CaseUrged',
  'LeaderInstructed',
  'LeaderTookCase',
  'JointConferenceHeld',
  'OnSiteReceptionOrdered',
  'LeaderReceived',
  'ReviewRequested',
  'ReviewDecided',
  'QualityReviewed',
  'MarkedTypical',
  'LegalHoldPlaced',
  'LegalHoldLifted',
  'ErasureRejected',
  'PersonalDataErased',
  'ProcessingRestricted',
  'RestrictionLifted',
];
/** Invariant 1: feedback, review, reopening, archiving, erasure, restriction and holds. */
export const AFTER_CLOSING: readonly string[] = [
  'FeedbackRecorded',
  'ReviewRequested',
  'ReviewDecided',
  'QualityReviewed',
  'MarkedTypical',
  'ComplaintReopened',
  'ComplaintArchived',
  'LegalHoldPlaced',
  'LegalHoldLifted',
  'ErasureProposed',
  'ErasureRejected',
  'PersonalDataErased',
  'ProcessingRestricted',
  'RestrictionLifted',
  // What was promised or decided is still to be done.
  'UndertakingReported',
  'UndertakingOverdue',
];

/** What the clock says to whatever somebody did. */
export const BY_THE_CLOCK: readonly string[] = ['DeadlineSet', 'DeadlineMissed', 'UndertakingOverdue', 'UrgingRaised'];

/** Paper is issued by whom its kind names, also after the closure. */
export const PAPER: readonly string[] = ['DocumentIssued', 'DocumentCancelled'];

export function isAbove(superior: string, unit: string): boolean {
  const next = superiors.get(unit);
  return next !== undefined && (next === superior || isAbove(superior, next));
}
