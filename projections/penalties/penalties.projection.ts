import { COMPLAINT_EVENTS, complaintIdOf } from '../../src/complaints/complaint.events';
import { dayOf } from '../../src/kernel/day';
import type { RecordedEvent } from '../../src/kernel/event';
import { projection } from '../runtime/definition/projection';
import { allBut, othersThan, type AllShapes } from '../shapes/shapes.events';
import { PenaltyRow } from './penalty.row';

const HANDLED = [
  'RespondentFined',
  'IllegalIncomeConfiscated',
  'CorrectionOrdered',
  'ActivitySuspended',
  'NoPenaltyDecided',
  'PenaltyWaived',
  'PenaltyPaid',
  'PenaltyExecuted',
] as const;

const about = ({ stream, meta }: RecordedEvent) => ({
  caseId: complaintIdOf(stream),
  on: dayOf(meta.occurredAt),
  unit: meta.actor.unit,
});

export const penalties = projection<AllShapes>()({
  name: 'penalties',
  version: 1,
  table: PenaltyRow,
  key: ['eventId'],
  byStream: true,
  ignores: [...othersThan(HANDLED, COMPLAINT_EVENTS), ...allBut('complaints')],
  when: {
    RespondentFined: (event, rows) => {
      const { respondent, respondentName, respondentType, decisionNumber, legalBasis, fine, outsideStatute } =
        event.data;
      const decision = { respondent, respondentName, respondentType, decisionNumber, legalBasis };
      return [
        rows.put(
          { eventId: event.id },
          { ...about(event), type: 'fine', ...decision, ...fine, outsideStatute: outsideStatute?.article },
        ),
      ];
    },
    IllegalIncomeConfiscated: (event, rows) => {
      const {
        respondent,
        respondentName,
        respondentType,
        decisionNumber,
        legalBasis,
        original,
        rate,
        rateOn,
        confiscated,
      } = event.data;
      const decision = { respondent, respondentName, respondentType, decisionNumber, legalBasis };
      return [
        rows.put(
          { eventId: event.id },
          { ...about(event), type: 'confiscation', ...decision, ...confiscated, original, rate, rateOn },
        ),
      ];
    },
    CorrectionOrdered: (event, rows) => {
      const { correction, due, ...decision } = event.data;
      const row = { ...about(event), type: 'correction' as const, ...decision, detail: correction, endsOn: due };
      return [rows.put({ eventId: event.id }, row)];
    },
    ActivitySuspended: (event, rows) => {
      const { activity, from: startsOn, until: endsOn, ...decision } = event.data;
      const row = { ...about(event), type: 'suspension' as const, ...decision, detail: activity, startsOn, endsOn };
      return [rows.put({ eventId: event.id }, row)];
    },
    NoPenaltyDecided: (event, rows) => {
      const { reason, ...respondent } = event.data;
      return [rows.put({ eventId: event.id }, { ...about(event), type: 'no-penalty', ...respondent, detail: reason })];
    },
    PenaltyWaived: (event, rows) => {
      const { amount, reason, ...waiver } = event.data;
      const row = { ...about(event), type: 'waiver' as const, ...waiver, ...amount, detail: reason };
      return [rows.put({ eventId: event.id }, row)];
    },
    PenaltyPaid: (event, rows) => {
      const { amount, to, receipt, respondent } = event.data;
      return [
        rows.put(
          { eventId: event.id },
          { ...about(event), type: 'payment', ...amount, paidTo: to, receipt, respondent },
        ),
      ];
    },
    PenaltyExecuted: (event, rows) => [rows.put({ eventId: event.id }, { ...about(event), type: 'execution' })],
  },
});
