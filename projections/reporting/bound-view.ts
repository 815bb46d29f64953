import type { DataSource } from 'typeorm';
import { LIVE, shapeOf } from '../runtime/rows/row-shape';
import { quoted } from '../runtime/rows/row-table';
import type { ReportingView, ToldColumn } from './view';

/** A column of a view as the database knows it. */
export interface ViewColumn {
  readonly name: string;
  /** Expression over the table. */
  readonly sql: string;
  /** Type of the column it is made of; none for one that the table does not have. */
  readonly type: string | undefined;
  readonly en: string;
  readonly zh: string;
}

export interface BoundView {
  /** Name of the view, which is that of its table. */
  readonly name: string;
  readonly model: string;
  readonly en: string;
  readonly zh: string;
  /** What it shows: a table with its schema, or a query. */
  readonly source: string;
  /** The tables that its rows come from, with their schema. */
  readonly tables: readonly string[];
  readonly columns: readonly ViewColumn[];
  /** Its rows in an order that depends on nothing but themselves. */
  readonly orderBy: string;
}

const tableIn = (table: string): string => `${LIVE}.${quoted(table)}`;

/** The view over the table of its entity. */
export function boundView(dataSource: DataSource, view: ReportingView): BoundView {
  const { model, en, zh, entity, more, rows } = view;
  const key = dataSource.getMetadata(entity).primaryColumns.map(({ propertyName }) => propertyName);
  const shape = shapeOf(dataSource, { entity, key });
  const columns = shape.columns.flatMap(({ property, name, type }): ViewColumn[] => {
    const told: ToldColumn | null | undefined = view.columns[property];
    return told ? [{ name, type, en: told.en, zh: told.zh, sql: told.sql ?? quoted(name) }] : [];
  });
  const added = Object.entries(more).map(([name, told]) => ({ name, type: undefined, ...told }));
  return {
    name: shape.table,
    model,
    en,
    zh,
    source: rows === undefined ? tableIn(shape.table) : `(${rows.sql}) ${quoted(shape.table)}`,
    tables: (rows?.of ?? [shape.table]).map(tableIn),
    columns: [...columns, ...added],
    orderBy: rows?.orderBy ?? shape.key.map(({ name }) => quoted(name)).join(', '),
  };
}
