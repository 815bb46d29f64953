import type { LimitEnd, LimitStart, PauseGround } from '../../regimes/parts/limits';
import type { ComplaintEventType, ComplaintShapes } from '../complaint.events';

/** What a fact is to the clocks of its case. */
export interface Moments {
  readonly starts?: readonly LimitStart[];
  readonly ends?: readonly LimitEnd[];
  /** Ground on which the clock stands still from here on, and the ordinal of the act that it waits for. */
  readonly pauses?: { readonly ground: PauseGround; readonly of?: number };
  readonly resumes?: { readonly ground: PauseGround; readonly of?: number };
  /** Nothing that was asked for is waited for any more: the pauses of such acts end. */
  readonly waitsNoMore?: boolean;
  /** What was taken for the end of a limit, and for the start of the next one, was not: it goes on. */
  readonly takesBack?: Extract<LimitEnd, LimitStart>;
  /** The case is over: of the limits still running only those in `AFTER_CLOSING` go on. */
  readonly closes?: boolean;
}

/** What follows a closing: the call-back, and the review that the complainant asked for. */
export const AFTER_CLOSING: ReadonlySet<LimitEnd> = new Set<LimitEnd>(['feedback', 'review-decision']);

/** These begin anew each time; what else happens again while a limit runs does not give it more time. */
export const EACH_TIME: ReadonlySet<LimitStart> = new Set<LimitStart>([
  'transfer',
  'supplement',
  'review-request',
  'mediation-end',
]);

/** Pauses that begin and end with acts of their own; every other ground is paused and resumed by hand. */
export const PAUSED_BY_ACTS: ReadonlySet<PauseGround> = new Set<PauseGround>([
  'examination',
  'supplement',
  'competence-dispute',
]);

type MomentsOf = { readonly [Type in ComplaintEventType]?: (data: ComplaintShapes[Type]) => Moments };

/** The facts that start, end or stop a limit; every other fact is nothing to a clock. */
const table: MomentsOf = {
  ComplaintReceived: () => ({ starts: ['receipt'] }),
  // Whoever decides on a case keeps it: nothing has to be passed on any more.
  ComplaintAccepted: () => ({ starts: ['acceptance', 'case-opened'], ends: ['decision', 'transfer'] }),
  ComplaintDeclined: () => ({ ends: ['decision', 'transfer'], waitsNoMore: true }),
  SupplementRequested: ({ supplement }) => ({ pauses: { ground: 'supplement', of: supplement } }),
  // What the complainant brings unasked is awaited by no limit.
  Supplemented: ({ supplement }) =>
    supplement === undefined ? NOTHING : { starts: ['supplement'], resumes: { ground: 'supplement', of: supplement } },
  ConsultationAnswered: () => ({ ends: ['answer'] }),
  SuggestionDecided: () => ({ ends: ['suggestion-decision'] }),
  ComplaintTransferred: () => ({ starts: ['transfer'], ends: ['transfer'] }),
  CompetenceDisputed: ({ dispute }) => ({ pauses: { ground: 'competence-dispute', of: dispute } }),
  CompetenceDecided: ({ dispute }) => ({ resumes: { ground: 'competence-dispute', of: dispute } }),
  TransferAcknowledged: () => ({ ends: ['acknowledgement'] }),
  TransferReturned: () => ({ ends: ['acknowledgement'] }),
  ExaminationOrdered: ({ examination }) => ({ pauses: { ground: 'examination', of: examination } }),
  ExaminationReported: ({ examination }) => ({ resumes: { ground: 'examination', of: examination } }),
  NegotiationHeld: () => ({ starts: ['mediation-end'], ends: ['mediation-end'] }),
  NegotiationAdjourned: () => ({ takesBack: 'mediation-end' }),
  FindingRecorded: ({ allFound }) => (allFound ? { starts: ['finding'], ends: ['finding'] } : NOTHING),
  ReplySent: () => ({ starts: ['reply'], ends: ['reply'] }),
  FeedbackRecorded: () => ({ ends: ['feedback'] }),
  ReviewRequested: () => ({ starts: ['review-request'] }),
  ReviewDecided: () => ({ ends: ['review-decision'] }),
  ComplaintClosed: () => ({ ends: ['closing'], closes: true }),
};

/** What most facts are. */
export const NOTHING: Moments = {};

/** What a fact is to the clocks of its case. */
export const momentsOf = (type: ComplaintEventType, data: unknown): Moments => table[type]?.(data as never) ?? NOTHING;
