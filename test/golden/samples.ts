import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { REBUILD_EVENTS } from '../../projections/runtime/rebuild/record/rebuild.events';
import { newComplaint, type Complaint } from '../../src/complaints/complaint';
import type { ComplaintEventType } from '../../src/complaints/complaint.events';
import { applyToComplaint } from '../../src/complaints/complaint.subject';
import type { ACCOUNT_EVENTS } from '../../src/identity/accounts/account.events';
import type { IMPORT_EVENTS } from '../../src/imports/imports.events';
import { upcasted } from '../../src/event-log/upcasting';
import { upcasts } from '../../src/event-log/upcasts';
import type { RecordedEvent } from '../../src/kernel/event';
import type { OPEN_DATA_EVENTS } from '../../src/open-data/publishing/open-data.events';
import type { REPORT_EVENTS } from '../../src/reports/publishing/report.events';
import type { SupervisionEventType } from '../../src/supervision/supervision.events';
import type { UnitEventType } from '../../src/units/unit.events';
import type { DISCLOSURE_EVENTS } from '../../src/vault/disclosures/disclosure.events';

export type Type =
  | ComplaintEventType
  | UnitEventType
  | SupervisionEventType
  | (typeof IMPORT_EVENTS)[number]
  | (typeof REBUILD_EVENTS)[number]
  | (typeof DISCLOSURE_EVENTS)[number]
  | (typeof ACCOUNT_EVENTS)[number]
  | (typeof REPORT_EVENTS)[number]
  | (typeof OPEN_DATA_EVENTS)[number];

export const files = readdirSync(__dirname).filter((name) => name.endsWith('.json'));
export const samples = files.map((file) => JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as RecordedEvent);

/** The sample of a schema version, as readers of the log see it: in the newest one. */
export function sample(type: Type, v = 1): RecordedEvent {
  const found = samples.find((event) => event.type === type && event.v === v);
  if (!found) throw new Error(`there is no sample of ${type} v${v}`);
  return upcasted(found, upcasts);
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
