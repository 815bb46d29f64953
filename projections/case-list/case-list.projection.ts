import { complaintIdOf } from '../../src/complaints/complaint.events';
import { IMPORT_EVENTS } from '../../src/imports/imports.events';
import { SUPERVISION_EVENTS } from '../../src/supervision/supervision.events';
import { UNIT_EVENTS } from '../../src/units/unit.events';
import type { RecordedEvent } from '../../src/kernel/event';
import { dayOf } from '../../src/kernel/day';
import type { PlainRow } from '../runtime/operation';
import { foldProjection } from '../runtime/projection';
import type { AllShapes } from '../shapes.events';
import { CaseRow } from './case.row';

type Row = Omit<PlainRow<CaseRow>, 'ordinal'>;

/** The row after an event on a case that was received; `fields` is what the event changes. */
const change = (row: Row | undefined, event: RecordedEvent, fields: Partial<Row> = {}): Row => {
  if (!row) throw new TypeError(`${event.type} at ${event.position} on a case that was never received`);
  return { ...row, version: event.version, position: event.position, ...fields };
};

export const caseList = foldProjection<AllShapes>()({
  name: 'case-list',
  version: 1,
  table: CaseRow,
  key: 'caseId',
  keyOf: ({ stream }) => complaintIdOf(stream),
  numbered: { column: 'ordinal', series: ({ receivingUnit, year }) => `${receivingUnit}/${year}` },
  ignores: [...UNIT_EVENTS, ...SUPERVISION_EVENTS, ...IMPORT_EVENTS],
  evolve: {
    ComplaintReceived: (_none, { stream, version, position, data, meta }) => ({
      caseId: complaintIdOf(stream),
      year: Number(dayOf(meta.occurredAt).slice(0, 4)),
      version,
      position,
      stage: 'received',
      stageBefore: 'received',
      regime: data.regime.id,
      regimeVersion: data.regime.version,
      kind: data.kind,
      channel: data.channel,
      category: data.category,
      region: data.region,
      receivingUnit: data.receivingUnit,
      holder: data.receivingUnit,
      handler: null,
      receivedAt: meta.occurredAt,
      closedAt: null,
      outcome: null,
      resolution: null,
      severity: null,
      publicAttention: false,
      confidential: data.confidential,
      partySize: data.partySize,
      handOvers: 0,
      apologies: 0,
      penalties: 0,
      satisfaction: null,
      externalReference: data.externalReference ?? null,
      respondents: data.respondents,
      allegations: data.allegations,
      remedies: [],
      requests: data.requests,
      warnings: [],
      complainant: data.complainant ?? null,
      narrative: data.narrative ?? null,
      respondentNames: data.respondents.map(({ name }) => name.toLowerCase()).join('\n'),
    }),
    ComplaintClassified: (row, event) => {
      const { kind, category, severity, publicAttention } = event.data;
      return change(row, event, { kind, category, severity, publicAttention });
    },
    ComplaintAccepted: (row, event) => change(row, event, { stage: 'accepted' }),
    ComplaintDeclined: (row, event) => change(row, event, { stage: 'declined' }),
    ComplaintTransferred: (row, event) =>
      change(row, event, {
        stage: 'in-transit',
        stageBefore: row?.stage,
        holder: event.data.to,
        handOvers: event.data.ordinal,
      }),
    TransferAcknowledged: (row, event) => change(row, event, { stage: row?.stageBefore }),
    TransferReturned: (row, event) =>
      change(row, event, { stage: row?.stage === 'in-transit' ? row.stageBefore : row?.stage, holder: event.data.to }),
    HandlerAssigned: (row, event) => change(row, event, { handler: event.data.handler }),
    FindingRecorded: (row, event) =>
      change(row, event, {
        allegations: row?.allegations.map((each, index) =>
          index === event.data.allegation - 1 ? { ...each, finding: event.data.finding } : each,
        ),
      }),
    RemedyProposed: (row, event) => {
      const { type, description, amount } = event.data;
      return change(row, event, {
        remedies: [...(row?.remedies ?? []), { type, description, amount, performed: false }],
      });
    },
    RemedyPerformed: (row, event) =>
      change(row, event, {
        remedies: row?.remedies.map((each, index) =>
          index === event.data.remedy - 1 ? { ...each, performed: true } : each,
        ),
      }),
    ApologyMade: (row, event) => change(row, event, { apologies: (row?.apologies ?? 0) + 1 }),
    RespondentFined: (row, event) =>
      change(row, event, {
        penalties: (row?.penalties ?? 0) + 1,
        warnings: event.data.outsideStatute
          ? [...(row?.warnings ?? []), `fine-outside-statute:${event.data.decisionNumber}`]
          : row?.warnings,
      }),
    IllegalIncomeConfiscated: (row, event) => change(row, event, { penalties: (row?.penalties ?? 0) + 1 }),
    PenaltyPaid: (row, event) => change(row, event),
    PenaltyExecuted: (row, event) => change(row, event),
    ReplySent: (row, event) => change(row, event),
    FeedbackRecorded: (row, event) => change(row, event, { satisfaction: event.data.satisfaction }),
    ComplaintClosed: (row, event) =>
      change(row, event, {
        stage: 'closed',
        stageBefore: row?.stage,
        closedAt: event.meta.occurredAt,
        outcome: event.data.outcome,
        resolution: event.data.resolution ?? null,
      }),
    ComplaintReopened: (row, event) =>
      change(row, event, { stage: row?.stageBefore, closedAt: null, outcome: null, resolution: null }),
  },
});
