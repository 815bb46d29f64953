import { dayOf } from '../../../src/kernel/day';
import type { RecordedEvent } from '../../../src/kernel/event';
import type { PlainRow } from '../../runtime/definition/operation';
import type { CaseFactsRow, CountedAct } from '../case-facts.row';

export type Row = PlainRow<CaseFactsRow>;

/** The steps of the row by the facts of a capability; a new fact does not compile before it has its own or is ignored. */
export type FactSteps<Shapes> = {
  readonly [Type in keyof Shapes & string]: (row: Row | undefined, event: RecordedEvent<Type, Shapes[Type]>) => Row;
};

export const change = (row: Row | undefined, event: RecordedEvent, fields: Partial<Row> = {}): Row => {
  if (!row) throw new TypeError(`${event.type} at ${event.position} on a case that was never received`);
  return { ...row, ...fields };
};

export const on = ({ meta }: RecordedEvent): string => dayOf(meta.occurredAt);

/** The row with one more counted act; the respondent's type is that of the one concerned, else of the one named first. */
export const counted = (
  row: Row | undefined,
  event: RecordedEvent,
  act: Omit<CountedAct, 'on' | 'respondentType'> & { respondentType?: string },
): Row => {
  const acts = row?.acts ?? [];
  const respondentType = act.respondentType ?? row?.respondentType ?? '';
  return change(row, event, { acts: [...acts, { ...act, respondentType, on: on(event) }] });
};
