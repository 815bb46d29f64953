import { COMPLAINT_EVENTS, complaintIdOf, type RecordedComplaintEvent } from '../../src/complaints/complaint.events';
import {
  undertakingsAfter,
  type Undertaking,
} from '../../src/complaints/leadership/undertakings/undertakings-after.events';
import type { PlainRow } from '../runtime/definition/operation';
import { foldProjection } from '../runtime/definition/projection';
import { allBut, type AllShapes } from '../shapes/shapes.events';
import { NO_DAY, UndertakingsRow } from './undertakings.row';

type Row = PlainRow<UndertakingsRow>;

function step(row: Row | undefined, { type, data, stream, meta }: RecordedComplaintEvent): Row | undefined {
  const about = { unit: meta.actor.unit, occurredAt: meta.occurredAt };
  const before = row?.undertakings ?? NONE;
  const after = undertakingsAfter(before, type, data, about);
  return after === before || after.length === 0 ? row : { caseId: complaintIdOf(stream), ...standing(after) };
}

const NONE: readonly Undertaking[] = [];

/** The columns that follow from what there is to be done. */
function standing(undertakings: readonly Undertaking[]): Omit<Row, 'caseId'> {
  const open = undertakings.filter(({ state }) => state === 'open');
  const dues = open.flatMap(({ due }) => due ?? []).sort();
  const unmissed = open.filter(({ due, missedDue }) => due !== missedDue).flatMap(({ due }) => due ?? []);
  return {
    open: open.length,
    nextDue: dues[0] ?? NO_DAY,
    unmissedDue: unmissed.sort()[0] ?? null,
    listed: open.some((each) => each.step === 'listed'),
    undertakings,
  };
}

export const undertakings = foldProjection<AllShapes>()({
  name: 'undertakings',
  version: 1,
  table: UndertakingsRow,
  key: 'caseId',
  byStream: true,
  keyOf: ({ stream }) => complaintIdOf(stream),
  ignores: [...allBut('complaints')],
  indexes: ['(unmissed_due) where unmissed_due is not null', '(case_id) where listed'],
  evolve: Object.fromEntries(COMPLAINT_EVENTS.map((type) => [type, step])) as Record<
    (typeof COMPLAINT_EVENTS)[number],
    typeof step
  >,
});
