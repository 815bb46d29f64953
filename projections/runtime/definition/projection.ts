import type { RecordedEvent } from '../../../src/kernel/event';
import type { Journal } from './journal';
import type { Cells, Fields, KeyOf, Operation, PlainRow, Rows } from './operation';
import type { EntityClass, TableUse } from './table-use';

// A bound on the values is what makes the compiler keep 'accepted' a stage instead of widening it to any text.
type EntityRow<Row> = object & Record<keyof Row, string | number | boolean | object | null>;

interface Described {
  readonly name: string;
  readonly version: number;
  readonly table: TableUse;
  readonly indexes: readonly string[];
  readonly ignores: ReadonlySet<string>;
  readonly prompt: boolean;
  readonly byStream: boolean;
}

/** From one event to a few operations on rows. */
export interface OperationProjection extends Described {
  readonly kind: 'operations';
  readonly when: ReadonlyMap<string, (event: RecordedEvent, rows: Rows<Cells, string>) => readonly Operation[]>;
  readonly writeOnce: boolean;
  readonly rows: Rows<Cells, string>;
}

/** One row per key, evolved by the events of that key. */
export interface FoldProjection extends Described {
  readonly kind: 'fold';
  readonly keyOf: (event: RecordedEvent) => string;
  readonly evolve: ReadonlyMap<string, (row: Cells | undefined, event: RecordedEvent) => Cells | undefined>;
  readonly oneRowPerStream: boolean;
  readonly numbered?: { readonly column: string; readonly series: (row: Cells) => string };
  readonly journals: readonly Journal[];
}

export type Projection = OperationProjection | FoldProjection;

/** An event that a projection neither handles nor ignores: never a reason to skip it. */
export class UnknownEvent extends Error {
  constructor(projection: string, event: RecordedEvent) {
    super(`the projection ${projection} neither handles nor ignores the event ${event.type}`);
    this.name = 'UnknownEvent';
  }
}

interface Definition<Shapes, Row, KeyColumn, Ignored> {
  /** Lower case with hyphens; names the checkpoint. */
  readonly name: string;
  /** Raise it whenever the functions below mean something else: the rows are then rebuilt at the next start. */
  readonly version: number;
  readonly table: EntityClass<Row>;
  readonly key: KeyColumn;
  /** Events that leave the rows as they are; every other event of `Shapes` has its function below. */
  readonly ignores: readonly (Ignored & keyof Shapes & string)[];
  /** No row is touched by the events of two streams, so that a rebuild may fold streams side by side. */
  readonly byStream?: boolean;
  /** Indexes that an entity cannot describe, as they follow `create index on …`: "using gin (text gin_trgm_ops)". */
  readonly indexes?: readonly string[];
  /** Whoever acts looks here next: kept up to date by itself, before what waits and gathers; its events come without `foundBy`. */
  readonly prompt?: boolean;
}

type EventOf<Shapes, Type extends keyof Shapes & string> = RecordedEvent<Type, Shapes[Type]>;
type Handled<Shapes, Ignored> = Exclude<keyof Shapes & string, Ignored>;

/**
 * A projection that answers each event with operations: `projection<Shapes>()({ name, version, table, key, ignores, when })`.
 * It does not compile until every event of `Shapes` is in `when` or in `ignores`.
 */
export const projection =
  <Shapes>() =>
  <Row extends EntityRow<Row>, KeyColumn extends keyof Row & string, Ignored extends keyof Shapes & string = never>(
    definition: Definition<Shapes, Row, readonly KeyColumn[], Ignored> & {
      /** Each row is put once, by its own event, and never looked at again: a rebuild need not keep it. */
      readonly writeOnce?: boolean;
      readonly when: {
        readonly [Type in Handled<Shapes, Ignored>]: (
          event: EventOf<Shapes, Type>,
          rows: Rows<Row, KeyColumn>,
        ) => readonly Operation[];
      };
    },
  ): OperationProjection => ({
    kind: 'operations',
    ...described(definition, definition.key),
    writeOnce: definition.writeOnce ?? false,
    rows: rowsOf(definition.table.name),
    when: new Map(Object.entries(definition.when)) as unknown as OperationProjection['when'],
  });

/**
 * A projection with one row per key, evolved by the events of that key; `evolve` gets the row so far and answers the new one
 * (`undefined`: no row). The first row of a key gets the next ordinal of its series in log order, which `evolve` never sees.
 */
export const foldProjection =
  <Shapes>() =>
  <
    Row extends EntityRow<Row>,
    KeyColumn extends keyof Row & string,
    Ignored extends keyof Shapes & string = never,
    Numbered extends keyof Row & string = never,
  >(
    definition: Definition<Shapes, Row, KeyColumn, Ignored> & {
      readonly keyOf: (event: EventsHandled<Shapes, Ignored>) => string;
      /** `keyOf` names the stream: before the first event of a stream there is no row, and none is looked for. */
      readonly oneRowPerStream?: boolean;
      readonly evolve: {
        readonly [Type in Handled<Shapes, Ignored>]: (
          row: Omit<PlainRow<Row>, Numbered> | undefined,
          event: EventOf<Shapes, Type>,
        ) => (Fields<Row, KeyColumn | Numbered> & Partial<KeyOf<Row, KeyColumn>>) | undefined;
      };
      readonly numbered?: {
        readonly column: Numbered;
        readonly series: (row: Omit<PlainRow<Row>, Numbered>) => string;
      };
      readonly journals?: readonly Journal<Omit<PlainRow<Row>, Numbered>>[];
    },
  ): FoldProjection => ({
    kind: 'fold',
    ...described(definition, [definition.key]),
    keyOf: definition.keyOf as FoldProjection['keyOf'],
    oneRowPerStream: definition.oneRowPerStream ?? false,
    evolve: new Map(Object.entries(definition.evolve)) as unknown as FoldProjection['evolve'],
    numbered: definition.numbered as FoldProjection['numbered'],
    journals: definition.journals ?? [],
  });

type EventsHandled<Shapes, Ignored> = {
  [Type in Handled<Shapes, Ignored>]: EventOf<Shapes, Type>;
}[Handled<Shapes, Ignored>];

const described = (
  { name, version, table, ignores, byStream, indexes, prompt }: Definition<never, object, unknown, string>,
  key: readonly string[],
): Described => ({
  name,
  version,
  table: { entity: table, key },
  ignores: new Set<string>(ignores),
  byStream: byStream ?? false,
  indexes: indexes ?? [],
  prompt: prompt ?? false,
});

/** The operations an event asks for; throws `UnknownEvent`. */
export function operationsOf(projection: OperationProjection, event: RecordedEvent): readonly Operation[] {
  const when = projection.when.get(event.type);
  if (when !== undefined) return when(event, projection.rows);
  if (projection.ignores.has(event.type)) return [];
  throw new UnknownEvent(projection.name, event);
}

/** The step of the fold for an event, nothing when it is ignored; throws `UnknownEvent`. */
export function stepOf(
  projection: FoldProjection,
  event: RecordedEvent,
): ((row: Cells | undefined, event: RecordedEvent) => Cells | undefined) | undefined {
  const step = projection.evolve.get(event.type);
  if (step === undefined && !projection.ignores.has(event.type)) throw new UnknownEvent(projection.name, event);
  return step;
}

const rowsOf = (table: string): Rows<Cells, string> => ({
  put: (key, row) => ({ op: 'put', table, key, row }),
  patch: (key, row) => ({ op: 'patch', table, key, row }),
  add: (key, numbers, row = {}) => ({ op: 'add', table, key, numbers, row }),
  drop: (key) => ({ op: 'drop', table, key }),
});
