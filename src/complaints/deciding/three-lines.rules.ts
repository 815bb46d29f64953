import type { Actor } from '../../kernel/event';
import { Refusal } from '../../kernel/refusal';
import type { ComplaintEventType } from '../complaint.events';

/** 三线互控 (篇七): 接收传送 dispatching · 承办 handling · 审批 approving · 跟踪验证 checking. */
export const LINES = ['dispatching', 'handling', 'approving', 'checking'] as const;
export type Line = (typeof LINES)[number];

/** Somebody who acted on a case, and the unit that they acted for. */
export interface Person {
  readonly id: string;
  readonly unit: string;
}

/** What somebody did on a case, by line. */
export interface Deed extends Person {
  readonly line: Line;
}

/** In which line each fact is recorded; `none` for what the system or the complainant does. A new fact must say. */
const LINE_OF: Readonly<Record<ComplaintEventType, Line | 'none'>> = {
  ComplaintReceived: 'dispatching',
  ComplaintClassified: 'dispatching',
  ComplaintAccepted: 'dispatching',
  ComplaintDeclined: 'handling',
  SupplementRequested: 'dispatching',
  Supplemented: 'dispatching',
  RecordCorrected: 'dispatching',
  ConsultationAnswered: 'handling',
  SuggestionDecided: 'handling',
  LinkedAsDuplicate: 'dispatching',
  Unlinked: 'dispatching',
  GroupFormed: 'dispatching',

  ComplaintMovedToRegime: 'dispatching',

  ComplaintTransferred: 'dispatching',
  TransferAcknowledged: 'dispatching',
  TransferReturned: 'dispatching',
  CompetenceDisputed: 'dispatching',
  CompetenceDecided: 'dispatching',
  WarmHandover: 'dispatching',
  HandlerAssigned: 'dispatching',
  HandlerReplaced: 'dispatching',

  ContactLogged: 'handling',
  IssuesConfirmed: 'handling',
  EvidenceAdded: 'handling',
  ExaminationOffered: 'handling',
  ExaminationDeclined: 'handling',
  ExaminationOrdered: 'handling',
  ExaminationReported: 'handling',
  NegotiationHeld: 'handling',
  NegotiationAdjourned: 'handling',
  FindingRecorded: 'handling',
  RemedyProposed: 'handling',
  RemedyApproved: 'approving',
  RemedyRejected: 'approving',
  RemedyAccepted: 'handling',
  RemedyRefused: 'handling',
  RemedyPerformed: 'handling',
  StaffActionTaken: 'handling',
  DemandDeclined: 'handling',

  ApologyMade: 'handling',

  RespondentFined: 'handling',
  IllegalIncomeConfiscated: 'handling',
  CorrectionOrdered: 'handling',
  ActivitySuspended: 'handling',
  NoPenaltyDecided: 'handling',
  PenaltyWaived: 'handling',
  PenaltyPaid: 'handling',
  PenaltyExecuted: 'handling',

  CaseUrged: 'checking',
  LeaderInstructed: 'dispatching',
  LeaderTookCase: 'none',
  JointConferenceHeld: 'none',
  OnSiteReceptionOrdered: 'dispatching',
  OnSiteReceptionHeld: 'handling',
  LeaderReceived: 'handling',
  UndertakingReported: 'handling',
  UndertakingOverdue: 'none',
  UrgingRaised: 'none',
  DeadlineSet: 'none',
  DeadlineExtended: 'approving',
  ClockPaused: 'handling',
  ClockResumed: 'handling',
  DeadlineMissed: 'none',

  CompletionReported: 'handling',
  ReplyApproved: 'approving',
  ReplySentBack: 'approving',
  ReplySent: 'handling',
  FeedbackRecorded: 'checking',

  ComplaintClosed: 'approving',
  ComplaintReopened: 'dispatching',

  // Paper of what was done in any line.
  DocumentIssued: 'none',
  DocumentCancelled: 'none',
  ReviewRequested: 'dispatching',
  ReviewDecided: 'checking',
  QualityReviewed: 'none',
  MarkedTypical: 'none',

  ComplaintArchived: 'none',
  LegalHoldPlaced: 'none',
  LegalHoldLifted: 'none',
  ErasureProposed: 'none',
  ErasureRejected: 'approving',
  ProcessingRestricted: 'none',
  RestrictionLifted: 'none',
  PersonalDataErased: 'approving',
};

/** Roles that belong to no line: whoever complains, and the program itself. */
const WITHOUT_LINE: ReadonlySet<string> = new Set(['complainant', 'system']);

/** What a fact says of who acted in which line: its actor, and whoever it makes answer for the case. */
export function deedsOf(type: ComplaintEventType, data: unknown, { id, role, unit }: Actor): readonly Deed[] {
  const line = LINE_OF[type];
  const own = line === 'none' || WITHOUT_LINE.has(role) ? [] : [{ line, id, unit }];
  const { handler, takenBy, to } = data as Readonly<Partial<Record<'handler' | 'takenBy' | 'to', unknown>>>;
  const named = [handler, takenBy, type === 'WarmHandover' ? to : undefined].filter(
    (person) => typeof person === 'string',
  );
  return [...own, ...named.map((person): Deed => ({ line: 'handling', id: person, unit }))];
}

/** The deeds with those not among them yet. */
export function withDeeds(deeds: readonly Deed[], more: readonly Deed[]): readonly Deed[] {
  const added = more.filter(
    ({ line, id, unit }) => !deeds.some((deed) => deed.line === line && deed.id === id && deed.unit === unit),
  );
  return added.length === 0 ? deeds : [...deeds, ...added];
}

interface WithDeeds {
  readonly deeds: readonly Deed[];
}

/** Who acted on a case in which line, in the order of their first acts. */
export function whoActed({ deeds }: WithDeeds): Readonly<Record<Line, readonly Person[]>> {
  const inLine = (line: Line): Person[] =>
    deeds.filter((deed) => deed.line === line).map(({ id, unit }) => ({ id, unit }));
  return {
    dispatching: inLine('dispatching'),
    handling: inLine('handling'),
    approving: inLine('approving'),
    checking: inLine('checking'),
  };
}

/** Whoever acted in one of these lines may not act in the line they are listed for. */
const BARRED: Readonly<Record<Line, readonly Line[]>> = {
  dispatching: [],
  handling: [],
  approving: ['handling'],
  checking: ['dispatching', 'handling', 'approving'],
};

/** The line in which the person acted and which bars them from `line`; undefined when they may act in it. */
export const barredBy = ({ deeds }: WithDeeds, person: string, line: Line): Line | undefined =>
  BARRED[line].find((barring) => deeds.some((deed) => deed.line === barring && deed.id === person));

/** Invariant 8: refuses who handled the case as its approver, and whoever moved, handled or approved it as its checker. */
export function requireOwnLine(state: WithDeeds, person: string, line: Line): void {
  const other = barredBy(state, person, line);
  if (other !== undefined) throw new Refusal('acted-in-another-line', { person, line, other });
}
