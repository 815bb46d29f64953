import type { EventsOf, RecordedOf } from '../kernel/event';
import type { ApologyShapes } from './apology/apology.events';
import type { ClosingShapes } from './closing/closing.events';
import type { HandlingShapes } from './handling/handling.events';
import type { IntakeShapes } from './intake/intake.events';
import type { PenaltyShapes } from './penalty/penalty.events';
import type { ReplyShapes } from './reply/reply.events';
import type { RoutingShapes } from './routing/routing.events';

/** Every fact that can be recorded of a complaint, by type. */
export type ComplaintShapes = IntakeShapes &
  RoutingShapes &
  HandlingShapes &
  ApologyShapes &
  PenaltyShapes &
  ReplyShapes &
  ClosingShapes;
export type ComplaintEvent = EventsOf<ComplaintShapes>;
export type RecordedComplaintEvent = RecordedOf<ComplaintShapes>;
export type ComplaintEventType = keyof ComplaintShapes;

/** Which fields of an event are personal data, to be sealed before the log; a new event must say so. */
export const PERSONAL_FIELDS = {
  ComplaintReceived: ['complainant', 'narrative'],
  ComplaintClassified: [],
  ComplaintAccepted: [],
  ComplaintDeclined: [],
  ComplaintTransferred: [],
  TransferAcknowledged: [],
  TransferReturned: [],
  HandlerAssigned: [],
  FindingRecorded: [],
  RemedyProposed: [],
  RemedyPerformed: [],
  ApologyMade: [],
  RespondentFined: [],
  IllegalIncomeConfiscated: [],
  PenaltyPaid: [],
  PenaltyExecuted: [],
  ReplySent: ['summary'],
  FeedbackRecorded: ['opinion'],
  ComplaintClosed: [],
  ComplaintReopened: [],
} as const satisfies { [Type in ComplaintEventType]: readonly (keyof ComplaintShapes[Type])[] };

export const COMPLAINT_EVENTS = Object.keys(PERSONAL_FIELDS) as ComplaintEventType[];

const PREFIX = 'complaint-';

export const complaintStream = (id: string): string => PREFIX + id;
export const complaintIdOf = (stream: string): string => stream.slice(PREFIX.length);
