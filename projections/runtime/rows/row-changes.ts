import type { RecordedEvent } from '../../../src/kernel/event';
import type { Cells, Operation } from '../definition/operation';
import { operationsOf, stepOf } from '../definition/projection';
import { ProjectionFault } from '../projection-fault';
import type { BoundFold, BoundOperations, BoundProjection } from './bound-projection';
import { Numbering } from './numbering';
import type { RowShape } from './row-shape';
import type { TableChange } from './row-table';
import { freshRow, withNumbers } from './added-numbers';
import { type ReadRows, WorkingRows } from './working-rows';

export type Changes = readonly (readonly [RowShape, TableChange])[];

/**
 * What a run of events changes in the tables of a projection: at most one write per row, and the same rows as if each event
 * had been applied alone. Throws `ProjectionFault` when a function of the projection threw or gave what does not fit.
 */
export const changesOf = (
  bound: BoundProjection,
  events: readonly RecordedEvent[],
  read: ReadRows,
): Promise<Changes> =>
  bound.kind === 'operations' ? operationChanges(bound, events, read) : foldChanges(bound, events, read);

async function operationChanges(
  { projection, name, base }: BoundOperations,
  events: readonly RecordedEvent[],
  read: ReadRows,
): Promise<Changes> {
  const steps = events.flatMap((event) =>
    blaming(name, event, () =>
      operationsOf(projection, event).map((operation) => ({ event, operation, key: base.canonicalKey(operation.key) })),
    ),
  );
  const firstOf = new Map<string, (typeof steps)[number]>();
  for (const step of steps) {
    const text = base.keyText(step.key);
    if (!firstOf.has(text)) firstOf.set(text, step);
  }
  const dependOnRow = [...firstOf.values()].filter(({ operation: { op } }) => op === 'patch' || op === 'add');
  const rows = new WorkingRows(base);
  await rows.fetch(
    dependOnRow.map(({ key }) => key),
    read,
  );
  for (const { event, operation, key } of steps)
    blaming(name, event, () => rows.write(key, applied(base, rows.now(key), operation)));
  return [[base, rows.change()]];
}

/** The row after one operation; both rows canonical. */
export function applied(shape: RowShape, row: Cells | undefined, operation: Operation): Cells | undefined {
  switch (operation.op) {
    case 'put':
      return shape.canonical(operation.row, undefined, shape.canonicalKey(operation.key));
    case 'patch':
      return row && shape.canonical({ ...row, ...given(operation.row), ...operation.key }, row);
    case 'add':
      return withNumbers(shape, row ?? freshRow(shape, { ...operation.row, ...operation.key }), operation.numbers);
    case 'drop':
      return undefined;
  }
}

const given = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined));

async function foldChanges(bound: BoundFold, events: readonly RecordedEvent[], read: ReadRows): Promise<Changes> {
  const { projection, name, base, series, folded } = bound;
  const [keyColumn] = projection.table.key as [string];
  const steps = events.flatMap((event) =>
    blaming(name, event, () => {
      const evolve = stepOf(projection, event);
      return evolve === undefined
        ? []
        : [{ event, evolve, key: base.canonicalKey({ [keyColumn]: projection.keyOf(event) }) }];
    }),
  );
  const numbering = projection.numbered &&
    series && { series, rows: new Numbering(projection.numbered, base, folded, series) };
  const rows = new WorkingRows(base);
  if (projection.oneRowPerStream) for (const { event, key } of steps) if (event.version === 1) rows.assumeAbsent(key);
  await rows.fetch(
    steps.map(({ key }) => key),
    numbering === undefined ? read : numbering.rows.withoutOrdinals(read),
  );
  const appended = bound.journals.map(({ journal, shape }) => ({ journal, shape, puts: [] as Cells[] }));
  for (const { event, evolve, key } of steps)
    blaming(name, event, () => {
      const row = rows.now(key);
      const evolved = evolve(row, event);
      const next = evolved && folded.canonical(evolved, row, key);
      if (next === row) return;
      if (row === undefined && next !== undefined) numbering?.rows.bear(key, next);
      for (const { journal, shape, puts } of appended)
        for (const entry of journal.entries({ before: row as never, now: next as never, event }))
          puts.push(shape.canonical(entry));
      rows.write(key, next);
    });
  const changes: (readonly [RowShape, TableChange])[] = [];
  if (numbering !== undefined) changes.push([numbering.series, await numbering.rows.assign(read)]);
  const completed = (row: Cells): Cells => (numbering === undefined ? row : numbering.rows.numberedRow(row));
  for (const { shape, puts } of appended) changes.push([shape, { puts, patches: NONE, drops: [] }]);
  return [[base, rows.change(completed)], ...changes];
}

const NONE: TableChange['patches'] = { rows: [], columns: [] };

/** What `work` throws is the fault of a projection at an event. */
export function blaming<Result>(projection: string, event: RecordedEvent, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw new ProjectionFault(projection, cause, event);
  }
}
