import type { DataSource } from 'typeorm';
import { canonicalJson, sha256 } from '../../../src/kernel/hash';
import type { Digest, Journal } from '../definition/journal';
import type { FoldProjection, OperationProjection, Projection } from '../definition/projection';
import type { TableUse } from '../definition/table-use';
import { bigint, text } from './column-kind';
import { RowShape, shapeOf, tableOf } from './row-shape';

interface Bound {
  readonly name: string;
  /** Name and hash of version and row shapes: rows of another generation are not ours to write. */
  readonly generation: string;
  readonly base: RowShape;
  /** Every table of the projection. */
  readonly shapes: readonly RowShape[];
  /** Those that follow from the others, and may lag behind them. */
  readonly derived: readonly RowShape[];
  /** The tables that an entity describes, which is all but the numbering. */
  readonly uses: readonly TableUse[];
}

export interface BoundOperations extends Bound {
  readonly kind: 'operations';
  readonly projection: OperationProjection;
}

export interface BoundFold extends Bound {
  readonly kind: 'fold';
  readonly projection: FoldProjection;
  readonly journals: readonly BoundJournal[];
  readonly digests: readonly Digest[];
  /** The rows as the fold sees them: without the ordinal. */
  readonly folded: RowShape;
  /** The last ordinal of each series, when the rows are numbered. */
  readonly series?: RowShape;
}

export interface BoundJournal {
  readonly journal: Journal;
  readonly shape: RowShape;
}

/** A projection together with the shapes of its tables. */
export type BoundProjection = BoundOperations | BoundFold;

/** Reads the tables of a projection from the entities of the data source; throws an `Error` on what it cannot keep. */
export function bind(projection: Projection, dataSource: DataSource): BoundProjection {
  if (!/^[a-z][a-z0-9-]*$/.test(projection.name))
    throw new Error(`"${projection.name}" is not a name for a projection`);
  const base = shapeOf(dataSource, projection.table);
  if (projection.kind === 'operations') {
    const uses = [projection.table];
    const generation = generationOf(projection, dataSource, uses, []);
    return {
      kind: 'operations',
      projection,
      name: projection.name,
      base,
      shapes: [base],
      derived: [],
      uses,
      generation,
    };
  }
  const journals = projection.journals.map((journal) => ({ journal, shape: shapeOf(dataSource, journal.table) }));
  const digests = projection.journals.flatMap(({ digest }) => digest ?? []);
  const digested = digests.flatMap(({ tables }) => tables);
  const derived = digested.map((use) => shapeOf(dataSource, use));
  const series = projection.numbered && seriesShape(base, projection.numbered.column);
  const uses = [projection.table, ...projection.journals.map(({ table }) => table), ...digested];
  return {
    kind: 'fold',
    projection,
    name: projection.name,
    base,
    journals,
    digests,
    derived,
    series,
    folded: projection.numbered === undefined ? base : without(base, projection.numbered.column),
    shapes: [base, ...journals.map(({ shape }) => shape), ...derived, ...(series === undefined ? [] : [series])],
    uses,
    generation: generationOf(projection, dataSource, uses, projection.numbered ? [projection.numbered.column] : []),
  };
}

/** The tables of a projection of which no row is ever written twice. */
export const appendedShapes = (bound: BoundProjection): readonly RowShape[] =>
  bound.kind === 'fold' ? [...bound.journals.map(({ shape }) => shape), ...bound.derived] : [];

/** The tables that are as the events have them at every position. */
export const foldedShapes = ({ shapes, derived }: BoundProjection): readonly RowShape[] =>
  shapes.filter((shape) => !derived.includes(shape));

const without = ({ table, columns, key }: RowShape, column: string): RowShape =>
  new RowShape(
    table,
    columns.filter(({ property }) => property !== column),
    key.map(({ property }) => property),
  );

function seriesShape(base: RowShape, numbered: string): RowShape {
  if (base.column(numbered).kind.arithmetic === undefined)
    throw new Error(`${base.table}.${numbered} must be a number`);
  const columns = [
    { property: 'series', name: 'series', type: 'text', nullable: false, kind: text },
    { property: 'last', name: 'last', type: 'bigint', nullable: false, kind: bigint },
  ];
  return new RowShape(`${base.table}_series`, columns, ['series']);
}

function generationOf(
  { name, version, indexes }: Projection,
  dataSource: DataSource,
  uses: readonly TableUse[],
  numbered: readonly string[],
): string {
  const tables = uses.map((use) => {
    const { name: table, columns, indices, uniques, checks } = tableOf(dataSource, use, 'any');
    return {
      table,
      key: use.key,
      columns: columns.map((column) => [
        column.name,
        dataSource.driver.createFullType(column),
        column.isNullable,
        column.collation,
      ]),
      indices: indices.map((index) => [index.columnNames, index.isUnique, index.where, index.type]),
      constraints: [...uniques.map(({ columnNames }) => columnNames), ...checks.map(({ expression }) => expression)],
    };
  });
  return `${name}@${sha256(canonicalJson({ name, version, indexes, tables, numbered })).slice(0, 16)}`;
}
