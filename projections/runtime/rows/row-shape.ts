import { type DataSource, Table, type TableColumn } from 'typeorm';
import type { Cells } from '../operation';
import type { TableUse } from '../projection';
import { type ColumnKind, kindOf } from './column-kind';

/** The schema that readers use. */
export const LIVE = 'read';
/** Where a generation is built. */
export const NEXT = 'read_next';
/** Where the generation before the last swap is kept. */
export const PREVIOUS = 'read_previous';

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
  private readonly properties: ReadonlySet<string>;

  constructor(
    readonly table: string,
    readonly columns: readonly Column[],
    key: readonly string[],
  ) {
    this.key = key.map((property) => this.column(property));
    this.rest = columns.filter((column) => !this.key.includes(column));
    this.properties = new Set(columns.map(({ property }) => property));
  }

  /** The column of a property; throws `TypeError` when there is none. */
  column(property: string): Column {
    const found = this.columns.find((column) => column.property === property);
    if (found === undefined) throw new TypeError(`${this.table} has no column for ${property}`);
    return found;
  }

  /** All columns in canonical form, null for what is left out; throws `TypeError` naming the column that does not fit. */
  canonical(row: Cells): Cells {
    for (const property in row) if (!this.properties.has(property)) this.column(property);
    return this.canonicalOf(this.columns, row);
  }

  /** The given columns only, in canonical form. */
  canonicalPart(cells: Cells): Cells {
    const given = Object.keys(cells).filter((property) => cells[property] !== undefined);
    return this.canonicalOf(
      given.map((property) => this.column(property)),
      cells,
    );
  }

  canonicalKey(key: Cells): Cells {
    return this.canonicalOf(this.key, key);
  }

  /** Equal for equal keys in canonical form. */
  keyText(key: Cells): string {
    const [only] = this.key;
    if (only !== undefined && this.key.length === 1) return String(key[only.property]);
    return JSON.stringify(this.key.map(({ property }) => key[property]));
  }

  private canonicalOf(columns: readonly Column[], cells: Cells): Cells {
    const canonical: Record<string, unknown> = {};
    for (const { property, kind } of columns) {
      const value = cells[property];
      try {
        canonical[property] = value === undefined || value === null ? null : kind.canonical(value);
      } catch (cause) {
        throw new TypeError(`${this.table}.${property}: ${(cause as Error).message}`, { cause });
      }
    }
    return canonical;
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
