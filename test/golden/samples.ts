import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { REBUILD_EVENTS } from '../../projections/runtime/rebuild/record/rebuild.events';
import { newComplaint, type Complaint } from '../../src/complaints/complaint';
import type { ComplaintEventType } from '../../src/complaints/complaint.events';
import { applyToComplaint } from '../../src/complaints/complaint.subject';
import type { IMPORT_EVENTS } from '../../src/imports/imports.events';
import type { RecordedEvent } from '../../src/kernel/event';
import type { SupervisionEventType } from '../../src/supervision/supervision.events';
import type { UnitEventType } from '../../src/units/unit.events';

export type Type =
  | ComplaintEventType
  | UnitEventType
  | SupervisionEventType
  | (typeof IMPORT_EVENTS)[number]
  | (typeof REBUILD_EVENTS)[number];

export const files = readdirSync(__dirname).filter((name) => name.endsWith('.json'));
export const samples = files.map((file) => JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as RecordedEvent);

export function sample(type: Type): RecordedEvent {
  const found = samples.find((event) => event.type === type && event.v === 1);
  if (!found) throw new Error(`there is no sample of ${type}`);
  return found;
}

export const fold = (...types: readonly Type[]): Complaint =>
  types.reduce((state, type) => applyToComplaint(state, sample(type)), newComplaint);

/** One case, from its receipt to its reopening. */
export const story = [
  'ComplaintReceived',
  'ComplaintClassified',
  'ComplaintTransferred',
  'TransferAcknowledged',
  'TransferReturned',
  'ComplaintAccepted',
  'HandlerAssigned',
  'FindingRecorded',
  'RemedyProposed',
  'RemedyPerformed',
  'ApologyMade',
  'RespondentFined',
  'IllegalIncomeConfiscated',
  'PenaltyPaid',
  'PenaltyExecuted',
  'ReplySent',
  'ComplaintClosed',
  'FeedbackRecorded',
  'ComplaintReopened',
] as const;
