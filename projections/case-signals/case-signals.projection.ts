import { COMPLAINT_EVENTS, complaintIdOf, type RecordedComplaintEvent } from '../../src/complaints/complaint.events';
import { observedAfter, type Observed } from './observed.rules';
import type { PlainRow } from '../runtime/definition/operation';
import { foldProjection } from '../runtime/definition/projection';
import { allBut, type AllShapes } from '../shapes/shapes.events';
import { CaseSignalsRow } from './case-signals.row';

type Row = PlainRow<CaseSignalsRow>;

function step(row: Row | undefined, event: RecordedComplaintEvent): Row | undefined {
  const { type, data, stream, meta, foundBy } = event;
  const { occurredAt: at, actor } = meta;
  const observed = observedAfter(row?.observed, { type, data, at, actor, foundBy });
  if (!observed || observed === row?.observed) return row;
  return { caseId: complaintIdOf(stream), actedAt: at, ...columnsOf(observed), observed };
}

/** What candidates are found by; thresholds are left to whoever asks. */
const columnsOf = (observed: Observed): Omit<Row, 'caseId' | 'actedAt' | 'observed'> => ({
  notable:
    observed.reopenings.length > 0 ||
    observed.lastDayExtensions.length > 0 ||
    observed.satisfiedWithoutCallAt !== null ||
    observed.minutesLeft !== null ||
    observed.returns.length > 0 ||
    observed.handOvers.length > 1,
  matter: observed.matter,
  droppedAt: observed.droppedAt,
  likeness: observed.reply?.likeness ?? null,
  repliedAt: observed.reply?.at ?? null,
});

export const caseSignals = foldProjection<AllShapes>()({
  name: 'case-signals',
  version: 1,
  table: CaseSignalsRow,
  key: 'caseId',
  byStream: true,
  keyOf: ({ stream }) => complaintIdOf(stream),
  oneRowPerStream: true,
  ignores: [...allBut('complaints')],
  indexes: ['(acted_at) where notable', '(dropped_at) where dropped_at is not null'],
  evolve: Object.fromEntries(COMPLAINT_EVENTS.map((type) => [type, step])) as Record<
    (typeof COMPLAINT_EVENTS)[number],
    typeof step
  >,
});
