import { complaintIdOf } from '../../src/complaints/complaint.events';
import { IMPORT_EVENTS } from '../../src/imports/imports.events';
import { SUPERVISION_EVENTS } from '../../src/supervision/supervision.events';
import { UNIT_EVENTS } from '../../src/units/unit.events';
import { dayOf } from '../../src/kernel/day';
import type { RecordedEvent } from '../../src/kernel/event';
import type { PlainRow } from '../runtime/operation';
import { foldProjection, rollup } from '../runtime/projection';
import type { AllShapes } from '../shapes.events';
import { entriesOf } from '../statistics/entries.rules';
import { StatisticRow } from '../statistics/statistic.row';
import { CaseFactsRow, type CountedAct } from './case-facts.row';

type Row = PlainRow<CaseFactsRow>;

const change = (row: Row | undefined, event: RecordedEvent, fields: Partial<Row> = {}): Row => {
  if (!row) throw new TypeError(`${event.type} at ${event.position} on a case that was never received`);
  return { ...row, ...fields };
};

const on = ({ meta }: RecordedEvent): string => dayOf(meta.occurredAt);

/** The row with one more counted act; the respondent's type is that of the one concerned, else of the one named first. */
const counted = (
  row: Row | undefined,
  event: RecordedEvent,
  act: Omit<CountedAct, 'on' | 'respondentType'> & { respondentType?: string },
): Row => {
  const acts = row?.acts ?? [];
  const respondentType = act.respondentType ?? row?.respondentType ?? '';
  return change(row, event, { acts: [...acts, { ...act, respondentType, on: on(event) }] });
};

export const caseFacts = foldProjection<AllShapes>()({
  name: 'case-facts',
  version: 1,
  table: CaseFactsRow,
  key: 'caseId',
  keyOf: ({ stream }) => complaintIdOf(stream),
  ignores: [
    ...UNIT_EVENTS,
    ...SUPERVISION_EVENTS,
    ...IMPORT_EVENTS,
    'HandlerAssigned',
    'RemedyProposed',
    'PenaltyExecuted',
  ],
  rollups: [
    rollup(CaseFactsRow, {
      table: StatisticRow,
      key: [
        'basis',
        'day',
        'figure',
        'unit',
        'regime',
        'category',
        'channel',
        'kind',
        'respondentType',
        'detail',
        'currency',
      ],
      entries: entriesOf,
    }),
  ],
  evolve: {
    ComplaintReceived: (_none, { stream, data, meta }) => ({
      caseId: complaintIdOf(stream),
      regime: data.regime.id,
      kind: data.kind,
      channel: data.channel,
      category: data.category,
      region: data.region,
      unit: data.receivingUnit,
      respondentType: data.respondents[0]?.type ?? '',
      respondentName: data.respondents[0]?.name ?? '',
      stage: 'received',
      stageBefore: 'received',
      partySize: data.partySize,
      receivedOn: dayOf(meta.occurredAt),
      acceptedOn: null,
      declinedOn: null,
      declineGround: null,
      transferredOn: null,
      transferredTo: null,
      upheld: null,
      foundOn: null,
      upheldOn: null,
      repliedOn: null,
      feedbackOn: null,
      satisfaction: null,
      closedOn: null,
      outcome: null,
      resolution: null,
      answeredInTime: null,
      withPenalty: false,
      acts: [],
    }),
    ComplaintClassified: (row, event) => change(row, event, { kind: event.data.kind, category: event.data.category }),
    ComplaintAccepted: (row, event) => change(row, event, { stage: 'accepted', acceptedOn: on(event) }),
    ComplaintDeclined: (row, event) =>
      change(row, event, { stage: 'declined', declinedOn: on(event), declineGround: event.data.ground }),
    ComplaintTransferred: (row, event) =>
      change(row, event, {
        stage: 'in-transit',
        stageBefore: row?.stage,
        transferredOn: row?.transferredOn ?? on(event),
        transferredTo: event.data.to,
      }),
    TransferAcknowledged: (row, event) => change(row, event, { stage: row?.stageBefore }),
    TransferReturned: (row, event) =>
      change(row, event, { stage: row?.stage === 'in-transit' ? row.stageBefore : row?.stage }),
    FindingRecorded: (row, event) => {
      const { caseUpheld, allFound } = event.data;
      return change(row, event, {
        upheld: caseUpheld,
        upheldOn: caseUpheld ? (row?.upheldOn ?? on(event)) : null,
        foundOn: allFound ? on(event) : null,
      });
    },
    RemedyPerformed: (row, event) => {
      const { type, amount } = event.data;
      return counted(row, event, { figure: 'remedies', detail: type, ...amount });
    },
    ApologyMade: (row, event) =>
      counted(row, event, { figure: 'apologies', detail: event.data.form, respondentType: event.data.respondentType }),
    RespondentFined: (row, event) => {
      const { respondentType, fine } = event.data;
      return { ...counted(row, event, { figure: 'fines', detail: '', respondentType, ...fine }), withPenalty: true };
    },
    IllegalIncomeConfiscated: (row, event) => {
      const { respondentType, confiscated } = event.data;
      return {
        ...counted(row, event, { figure: 'confiscations', detail: '', respondentType, ...confiscated }),
        withPenalty: true,
      };
    },
    PenaltyPaid: (row, event) => counted(row, event, { figure: 'payments', detail: '', ...event.data.amount }),
    ReplySent: (row, event) => change(row, event, { repliedOn: on(event) }),
    FeedbackRecorded: (row, event) =>
      change(row, event, { feedbackOn: on(event), satisfaction: event.data.satisfaction }),
    ComplaintClosed: (row, event) =>
      change(row, event, {
        stage: 'closed',
        stageBefore: row?.stage,
        closedOn: on(event),
        outcome: event.data.outcome,
        resolution: event.data.resolution ?? null,
        answeredInTime: event.data.answeredInTime ?? row?.answeredInTime ?? null,
      }),
    ComplaintReopened: (row, event) =>
      change(row, event, { stage: row?.stageBefore, closedOn: null, outcome: null, resolution: null }),
  },
});
