import type { RecordedEvent } from '../../../src/kernel/event';
import type { PlainRow } from '../../runtime/definition/operation';
import type { CaseRow } from '../case.row';

export type Row = Omit<PlainRow<CaseRow>, 'ordinal'>;

/** The steps of the row by the facts of a capability; a new fact does not compile before it has its own. */
export type CaseSteps<Shapes> = {
  readonly [Type in keyof Shapes & string]: (row: Row | undefined, event: RecordedEvent<Type, Shapes[Type]>) => Row;
};

/** The row after an event on a case that was received; `fields` is what the event changes. */
export const change = (row: Row | undefined, event: RecordedEvent, fields: Partial<Row> = {}): Row => ({
  ...given(row, event),
  version: event.version,
  position: event.position,
  ...fields,
});

/** As `change`, with fields that follow from the row so far. */
export const changeBy = (row: Row | undefined, event: RecordedEvent, fields: (row: Row) => Partial<Row>): Row =>
  change(row, event, fields(given(row, event)));

/** The row after an event that changes nothing but its version. */
export const touch = (row: Row | undefined, event: RecordedEvent): Row => change(row, event);

function given(row: Row | undefined, { type, position }: RecordedEvent): Row {
  if (!row) throw new TypeError(`${type} at ${position} on a case that was never received`);
  return row;
}
