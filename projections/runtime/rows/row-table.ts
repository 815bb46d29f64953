import type { ClientBase } from 'pg';
import { sha256 } from '../../../src/kernel/hash';
import { textArray } from '../../../src/postgres/binary-arrays';
import type { Cells } from '../definition/operation';
import type { Column, RowShape } from './row-shape';

/** What becomes of rows, and keys of rows to be removed. */
export interface TableChange {
  /** Rows to be written whole: there may be none of their key yet. */
  readonly puts: readonly Cells[];
  /** Rows that are there, of which at most these columns are new. */
  readonly patches: { readonly rows: readonly Cells[]; readonly columns: readonly Column[] };
  readonly drops: readonly Cells[];
}

/**
 * Rows are found by their key, always: a plan made while a table was small is kept while it grows, and would go on reading
 * all of it for a few rows.
 */
const NOT_BY_KEY = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin'];
export const BY_KEY = NOT_BY_KEY.map((way) => `set local ${way} = off`);
/** As `BY_KEY`, until the connection ends; and no plan is made twice. */
export const BY_KEY_FOR_THE_SESSION = [
  ...NOT_BY_KEY.map((way) => `set ${way} = off`),
  'set plan_cache_mode = force_generic_plan',
].join('; ');

const ROWS_PER_STATEMENT = 5_000;

/** A connection, or a pool of them. */
export type Queryable = Pick<ClientBase, 'query'>;

/** A quoted name. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** A statement that is prepared once per connection, under a name made of its text. */
export const statement = (text: string): Statement => ({ name: sha256(text).slice(0, 32), text });

/** A statement on rows, of which each column is one parameter, numbered from `first`; where the condition holds. */
type OnRows = (first: number, condition?: string) => string;

/** Sets some columns of rows that are there. */
interface Patching {
  readonly columns: readonly Column[];
  /** Key and columns of the rows, as `write` expects them. */
  readonly valuesOf: (rows: readonly Cells[]) => Buffer[];
  readonly write: OnRows;
}

/** So many sets of columns have a statement of their own; each is kept prepared by the server. */
const MOST_PATCHINGS = 6;

/** One table in one schema: reads and writes many rows with one statement, prepared once per connection. */
export class RowTable {
  /** Writes rows whole; `valuesOf` gives its parameters. */
  readonly putting: OnRows;
  /** Removes the rows of these keys; `keysOf` gives its parameters. */
  readonly dropping: OnRows;
  private readonly patchings: Patching[] = [];
  private readonly patchingOf: (columns: readonly Column[]) => Patching;
  private readonly select: Statement;
  private readonly upsert: Statement;
  private readonly remove: Statement;
  private readonly revived: readonly Column[];

  constructor(
    readonly shape: RowShape,
    readonly schema: string,
  ) {
    const { columns, key, rest } = shape;
    const table = `${quoted(schema)}.${quoted(shape.table)}`;
    const names = (list: readonly Column[]): string => list.map(({ name }) => quoted(name)).join(', ');
    const given = (list: readonly Column[], first: number): string =>
      `unnest(${list.map((_column, index) => `$${first + index}::text[]`).join(', ')}) as g(${names(list)})`;
    const cast = ({ name, type }: Column): string => `g.${quoted(name)}::${type}`;
    const sameKey = key.map((column) => `t.${quoted(column.name)} = ${cast(column)}`).join(' and ');
    this.patchingOf = (set) => {
      const keyAndSet = [...key, ...set];
      const sets = set.map((column) => `${quoted(column.name)} = ${cast(column)}`).join(', ');
      return {
        columns: set,
        valuesOf: (rows) => arraysOf(keyAndSet, rows),
        write: (first, condition = 'true') =>
          `update ${table} t set ${sets} from ${given(keyAndSet, first)} where ${sameKey} and ${condition}`,
      };
    };
    const values = columns.map(
      ({ kind, name, property }) => `${kind.read(`t.${quoted(name)}`)} as ${quoted(property)}`,
    );
    const overwrite = rest.map(({ name }) => `${quoted(name)} = excluded.${quoted(name)}`).join(', ');
    this.select = statement(`select ${values.join(', ')} from ${given(key, 1)} join ${table} t on ${sameKey}`);
    this.putting = (first, condition = 'true') =>
      `insert into ${table} (${names(columns)}) select ${columns.map(cast).join(', ')} ` +
      `from ${given(columns, first)} where ${condition} ` +
      `on conflict (${names(key)}) do ${rest.length === 0 ? 'nothing' : `update set ${overwrite}`}`;
    this.dropping = (first, condition = 'true') =>
      `delete from ${table} t using ${given(key, first)} where ${sameKey} and ${condition}`;
    this.upsert = statement(this.putting(1));
    this.remove = statement(this.dropping(1));
    this.revived = columns.filter(({ kind }) => kind.revive !== undefined);
  }

  /** The statement that sets at least these columns: a known one that does not set many more, or a new one; the last one grows. */
  patching(columns: readonly Column[]): Patching {
    const fitting = this.patchings.filter((known) => columns.every((column) => known.columns.includes(column)));
    const least = fitting.sort((a, b) => a.columns.length - b.columns.length)[0];
    const isFull = this.patchings.length === MOST_PATCHINGS;
    if (least !== undefined && (isFull || least.columns.length <= 2 * columns.length)) return least;
    const grown = isFull ? this.patchings.pop() : undefined;
    const wanted = new Set([...columns, ...(grown?.columns ?? [])]);
    const made = this.patchingOf(this.shape.rest.filter((column) => wanted.has(column)));
    this.patchings.push(made);
    return made;
  }

  /** Column by column, as the server takes it with the least work: a JSON text of the rows cost it three times as much. */
  valuesOf(rows: readonly Cells[]): Buffer[] {
    return arraysOf(this.shape.columns, rows);
  }

  keysOf(keys: readonly Cells[]): Buffer[] {
    return arraysOf(this.shape.key, keys);
  }

  /** The rows of these keys that are there, in canonical form, in no order. */
  async read(client: Queryable, keys: readonly Cells[]): Promise<Cells[]> {
    const rows: Record<string, unknown>[] = [];
    for (const part of partsOf(keys)) {
      const answer = await client.query<Record<string, unknown>>({ ...this.select, values: this.keysOf(part) });
      rows.push(...answer.rows);
    }
    for (const row of rows) for (const { property, kind } of this.revived) row[property] = kind.revive?.(row[property]);
    return rows.map((row) => this.shape.copyOf(row));
  }

  async write(client: ClientBase, { puts, patches, drops }: TableChange): Promise<void> {
    for (const part of partsOf(drops)) await client.query({ ...this.remove, values: this.keysOf(part) });
    if (patches.rows.length > 0) {
      const { valuesOf, write } = this.patching(patches.columns);
      for (const part of partsOf(patches.rows)) await client.query({ ...statement(write(1)), values: valuesOf(part) });
    }
    for (const part of partsOf(puts)) await client.query({ ...this.upsert, values: this.valuesOf(part) });
  }
}

const arraysOf = (columns: readonly Column[], rows: readonly Cells[]): Buffer[] =>
  columns.map(({ property, kind }) =>
    textArray(rows.map((row) => (row[property] === null ? null : kind.written(row[property])))),
  );

function* partsOf(rows: readonly Cells[]): Generator<readonly Cells[]> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT)
    yield rows.slice(start, start + ROWS_PER_STATEMENT);
}
