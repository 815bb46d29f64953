import type { EventsOf, PersonalFields, RecordedOf } from '../kernel/event';
import { APOLOGY_PERSONAL_FIELDS, type ApologyShapes } from './apology/apology.events';
import { ARCHIVING_PERSONAL_FIELDS, type ArchivingShapes } from './archiving/archiving.events';
import { CLOCK_PERSONAL_FIELDS, type ClockShapes } from './clock/clock.events';
import { CLOSING_PERSONAL_FIELDS, type ClosingShapes } from './closing/closing.events';
import { DOCUMENT_PERSONAL_FIELDS, type DocumentShapes } from '../documents/documents.events';
import { HANDLING_PERSONAL_FIELDS, type HandlingShapes } from './handling/handling.events';
import { INTAKE_PERSONAL_FIELDS, type IntakeShapes } from './intake/intake.events';
import { LEADERSHIP_PERSONAL_FIELDS, type LeadershipShapes } from './leadership/leadership.events';
import { PENALTY_PERSONAL_FIELDS, type PenaltyShapes } from './penalty/penalty.events';
import { REGIME_OF_CASE_PERSONAL_FIELDS, type RegimeOfCaseShapes } from './regime-of-case/regime-of-case.events';
import { REPLY_PERSONAL_FIELDS, type ReplyShapes } from './reply/reply.events';
import { ROUTING_PERSONAL_FIELDS, type RoutingShapes } from './routing/routing.events';

/** Every fact that can be recorded of a complaint, by type. */
export type ComplaintShapes = IntakeShapes &
  RegimeOfCaseShapes &
  RoutingShapes &
  HandlingShapes &
  ApologyShapes &
  PenaltyShapes &
  LeadershipShapes &
  ClockShapes &
  ReplyShapes &
  ClosingShapes &
  ArchivingShapes &
  DocumentShapes;
export type ComplaintEvent = EventsOf<ComplaintShapes>;
export type RecordedComplaintEvent = RecordedOf<ComplaintShapes>;
export type ComplaintEventType = keyof ComplaintShapes;

/** Which fields of an event are personal data, to be sealed before the log. */
export const PERSONAL_FIELDS = {
  ...INTAKE_PERSONAL_FIELDS,
  ...REGIME_OF_CASE_PERSONAL_FIELDS,
  ...ROUTING_PERSONAL_FIELDS,
  ...HANDLING_PERSONAL_FIELDS,
  ...APOLOGY_PERSONAL_FIELDS,
  ...PENALTY_PERSONAL_FIELDS,
  ...LEADERSHIP_PERSONAL_FIELDS,
  ...CLOCK_PERSONAL_FIELDS,
  ...REPLY_PERSONAL_FIELDS,
  ...CLOSING_PERSONAL_FIELDS,
  ...DOCUMENT_PERSONAL_FIELDS,
  ...ARCHIVING_PERSONAL_FIELDS,
} as const satisfies PersonalFields<ComplaintShapes>;

export const COMPLAINT_EVENTS = Object.keys(PERSONAL_FIELDS) as ComplaintEventType[];

const PREFIX = 'complaint-';

export const complaintStream = (id: string): string => PREFIX + id;
export const complaintIdOf = (stream: string): string => stream.slice(PREFIX.length);
