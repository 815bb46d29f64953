import {
  COMPLAINT_EVENTS,
  complaintIdOf,
  type ComplaintEventType,
  type ComplaintShapes,
} from '../../src/complaints/complaint.events';
import {
  deadlinesAfter,
  isPaused,
  isRunning,
  noDeadlines,
  type Deadlines,
} from '../../src/complaints/clock/deadlines.events';
import { momentOf } from '../../src/kernel/day';
import type { RecordedEvent } from '../../src/kernel/event';
import type { PlainRow } from '../runtime/definition/operation';
import { foldProjection } from '../runtime/definition/projection';
import { allBut, type AllShapes } from '../shapes/shapes.events';
import { DeadlinesRow } from './deadlines.row';

type Row = PlainRow<DeadlinesRow>;

/** Most cases are under no limit: a row begins with the first thing there is to tell of a clock. */
const BEGINS: ReadonlySet<ComplaintEventType> = new Set<ComplaintEventType>(['DeadlineSet', 'ClockPaused']);

function step(row: Row | undefined, event: RecordedEvent<ComplaintEventType>): Row | undefined {
  const { type, data, meta, stream } = event;
  if (!row && !BEGINS.has(type)) return undefined;
  const before = row ?? { ...noDeadlines, urged: 0 };
  const after = deadlinesAfter(before, { type, data, occurredAt: meta.occurredAt });
  const urged = before.urged + (type === 'CaseUrged' ? 1 : 0);
  if (row?.urged === urged && SHOWN.every((column) => after[column] === row[column])) return row;
  return { caseId: complaintIdOf(stream), urged, ...standing(after) };
}

/** What the other columns follow from. */
const SHOWN = ['unit', 'deadlines', 'pauses'] as const satisfies readonly (keyof Deadlines)[];

/** The columns that follow from the limits of a case. */
function standing({ unit, deadlines, pauses }: Deadlines): Omit<Row, 'caseId' | 'urged'> {
  const open = deadlines.filter(isRunning);
  const running = open.filter((deadline) => !isPaused(deadline, { pauses }));
  const dues = (open.length > 0 ? open : deadlines).map(({ due }) => due).sort(byMoment);
  return {
    unit,
    state: running.length > 0 ? 'running' : open.length > 0 ? 'paused' : 'ended',
    due: (open.length > 0 ? dues[0] : dues.at(-1)) ?? null,
    runningDue: earliest(running.map(({ due }) => due)),
    unmissedDue: earliest(running.filter(({ missed }) => !missed).map(({ due }) => due)),
    missed: deadlines.filter(({ missed }) => missed).length,
    missingYears: [...new Set(open.flatMap(({ missingYears }) => missingYears))].sort(),
    incomplete: open.some(({ complete }) => !complete),
    deadlines,
    pauses,
  };
}

const byMoment = (a: string, b: string): number => momentOf(a) - momentOf(b);
const earliest = (dues: readonly string[]): string | null => [...dues].sort(byMoment)[0] ?? null;

export const deadlines = foldProjection<AllShapes>()({
  name: 'deadlines',
  version: 1,
  table: DeadlinesRow,
  key: 'caseId',
  byStream: true,
  keyOf: ({ stream }) => complaintIdOf(stream),
  ignores: [...allBut('complaints')],
  indexes: [
    '(unmissed_due, case_id) where unmissed_due is not null',
    '(running_due, case_id) where running_due is not null',
    // What an operator watches: few rows, if any.
    '(case_id) where incomplete',
  ],
  evolve: Object.fromEntries(COMPLAINT_EVENTS.map((type) => [type, step])) as Record<
    keyof ComplaintShapes,
    typeof step
  >,
});
