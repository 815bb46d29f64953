import { type DataSource, Table, type TableColumn } from 'typeorm';
import type { Cells } from '../definition/operation';
import type { TableUse } from '../definition/table-use';
import { type ColumnKind, kindOf } from './column-kind';

/** The schema that readers use. */
export const LIVE = 'read';
/** Where a generation is built. */
export const NEXT = 'read_next';
/** Where the generation before the last swap is kept. */
export const PREVIOUS = 'read_previous';
/** Where copies lie that show an earlier position; nothing serves them. */
export const AS_OF = 'read_as_of';
/** Where tables are for the length of the transaction in which two generations change places. */
export const ASIDE = 'read_aside';

export interface Column {
  /** Property of the entity. */
  readonly property: string;
  /** Name in the database. */
  readonly name: string;
  /** Full SQL type. */
  readonly type: string;
  readonly nullable: boolean;
  readonly kind: ColumnKind;
}

/** A table as the runtime sees it: what its columns hold, and which of them are the key. */
export class RowShape {
  readonly key: readonly Column[];
  readonly rest: readonly Column[];
  private readonly byProperty: ReadonlyMap<string, Column>;
  /** Every column, null. V8 keeps what was parsed, and copies of it, without a dictionary, however many columns there are. */
  private readonly blank: Cells;

  constructor(
    readonly table: string,
    readonly columns: readonly Column[],
    key: readonly string[],
  ) {
    this.byProperty = new Map(columns.map((column) => [column.property, column]));
    this.key = key.map((property) => this.column(property));
    this.rest = columns.filter((column) => !this.key.includes(column));
    this.blank = JSON.parse(
      JSON.stringify(Object.fromEntries(columns.map(({ property }) => [property, null]))),
    ) as Cells;
  }

  /** The column of a property; throws `TypeError` when there is none. */
  column(property: string): Column {
    const column = this.byProperty.get(property);
    if (column === undefined) throw new TypeError(`${this.table} has no column for ${property}`);
    return column;
  }

  /**
   * All columns in canonical form, null for what is left out; the columns of `key` as they are there. What is the same as in
   * the canonical row `before`, of the same key, is taken over; when all of it is, `before` itself is answered.
   * Throws `TypeError` naming the column that does not fit.
   */
  canonical(row: Cells, before?: Cells, key?: Cells): Cells {
    return before === undefined ? this.allCanonical(row, key) : this.changedIn(row, before);
  }

  private allCanonical(row: Cells, key: Cells | undefined): Cells {
    for (const property in row) if (!this.byProperty.has(property)) this.column(property);
    const canonical: Record<string, unknown> = { ...this.blank };
    for (const column of this.columns) {
      const { property } = column;
      canonical[property] =
        key !== undefined && property in key ? key[property] : this.canonicalValue(column, row[property]);
    }
    return canonical;
  }

  private changedIn(row: Cells, before: Cells): Cells {
    let changed: Record<string, unknown> | undefined;
    let given = 0;
    const change = (property: string, value: unknown): void => {
      if (value !== before[property]) (changed ??= this.copyOf(before))[property] = value;
    };
    for (const property in row) {
      given += 1;
      const value = row[property];
      const was = before[property];
      if (value === was && value !== undefined) continue;
      const column = this.column(property);
      if (!this.key.includes(column)) change(property, this.canonicalValue(column, value, was));
    }
    if (given < this.columns.length)
      for (const { property } of this.rest) if (!(property in row)) change(property, null);
    return changed ?? before;
  }

  /**
   * The columns of a row, as they are. Always a copy of the blank row, filled in: all rows are of one shape to V8 then, while
   * each copy of a copy gets a shape of its own and is put together column by column, nine times as large meanwhile.
   */
  copyOf(row: Cells): Record<string, unknown> {
    const copy: Record<string, unknown> = { ...this.blank };
    for (const { property } of this.columns) copy[property] = row[property];
    return copy;
  }

  canonicalKey(key: Cells): Cells {
    const canonical: Record<string, unknown> = {};
    for (const column of this.key) canonical[column.property] = this.canonicalValue(column, key[column.property]);
    return canonical;
  }

  /** `was` is what the column held, canonical: answered itself for an equal value. */
  canonicalValue({ property, kind }: Column, value: unknown, was?: unknown): unknown {
    if (value === undefined || value === null) return null;
    try {
      return kind.canonical(value, was);
    } catch (cause) {
      throw new TypeError(`${this.table}.${property}: ${(cause as Error).message}`, { cause });
    }
  }

  /** Equal for equal keys in canonical form. */
  keyText(key: Cells): string {
    const [only] = this.key;
    if (only !== undefined && this.key.length === 1) return String(key[only.property]);
    return JSON.stringify(this.key.map(({ property }) => key[property]));
  }
}

/** The table of an entity in `schema`, as TypeORM would create it. */
export function tableOf(dataSource: DataSource, use: TableUse, schema: string): Table {
  const table = Table.create(dataSource.getMetadata(use.entity), dataSource.driver);
  const name = table.name.slice(table.name.indexOf('.') + 1);
  return Object.assign(table, { schema, name: `${schema}.${name}` });
}

/** Reads the shape of a table from its entity; throws an `Error` when a replay could not keep it. */
export function shapeOf(dataSource: DataSource, use: TableUse): RowShape {
  const metadata = dataSource.getMetadata(use.entity);
  const subject = `the entity ${use.entity.name}`;
  if (metadata.schema !== LIVE) throw new Error(`${subject} must be in the schema "${LIVE}"`);
  const table = Table.create(metadata, dataSource.driver);
  const columns = metadata.columns.map((column): Column => {
    const stored = table.columns.find(({ name }) => name === column.databaseName);
    const kind = stored && kindOf(stored);
    if (stored === undefined || kind === undefined)
      throw new Error(
        `${subject} has a column ${column.propertyName} that a replay could not keep the same: ${typeOf(dataSource, stored)}`,
      );
    return {
      property: column.propertyName,
      name: stored.name,
      type: dataSource.driver.createFullType(stored),
      nullable: stored.isNullable,
      kind,
    };
  });
  const primary = metadata.primaryColumns.map(({ propertyName }) => propertyName);
  if (primary.length !== use.key.length || !use.key.every((property) => primary.includes(property)))
    throw new Error(
      `${subject} has the primary key (${primary.join(', ')}), its projection says (${use.key.join(', ')})`,
    );
  return new RowShape(metadata.tableName, columns, use.key);
}

const typeOf = (dataSource: DataSource, column: TableColumn | undefined): string =>
  column === undefined ? 'not stored' : dataSource.driver.createFullType(column);
