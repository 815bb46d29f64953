import type { RecordedEvent } from '../../../src/kernel/event';
import type { ClientBase } from 'pg';
import type { Cells, Fields, KeyOf, PlainRow } from './operation';
import type { EntityClass, TableUse } from './table-use';

/** Rows appended for each event that changed a row of a fold; `Row` is only there for the compiler. */
export interface Journal<Row = never> {
  readonly table: TableUse;
  readonly entries: (change: RowChange<Row>) => readonly Cells[];
  readonly digest?: Digest;
}

/**
 * Tables that the server makes of a journal, bit by bit, for those who read it: they follow from its rows alone, may lag behind
 * them, and are never written by events.
 */
export interface Digest {
  readonly tables: readonly TableUse[];
  /** Of those in a schema. */
  readonly in: (schema: string) => {
    /** Goes on by one bit of what was appended up to a position, within the caller's transaction; whether there was enough for one. */
    readonly grow: (client: Pick<ClientBase, 'query'>, upTo?: string) => Promise<boolean>;
    /** Makes all of a journal that nobody appends to meanwhile, as going on bit by bit would; what there was of it is forgotten. */
    readonly makeAll: (transactions: Transactions) => Promise<void>;
    /** The last position that it is made of. */
    readonly reach: (client: Pick<ClientBase, 'query'>) => Promise<string>;
    /** Forgets what was made of this position and what came behind it: rows came late. */
    readonly forgetFrom: (client: Pick<ClientBase, 'query'>, position: string) => Promise<void>;
  };
}

/** Transactions of their own for parts of a work. */
export interface Transactions {
  readonly once: <Result>(work: (client: ClientBase) => Promise<Result>) => Promise<Result>;
  /** One for each item, several side by side. After the first that fails none is begun; throws what went wrong there. */
  readonly each: <Item>(
    items: readonly Item[],
    work: (client: ClientBase, item: Item) => Promise<void>,
  ) => Promise<void>;
}

/** A row before and after one event, as the fold sees it; `undefined` where there is none. */
export interface RowChange<Row> {
  readonly before: Row | undefined;
  readonly now: Row | undefined;
  readonly event: RecordedEvent;
}

/**
 * A table that only grows: each event that changed a row of the fold appends rows, which are never written again. The key
 * holds the event's position, so that the rows are the same however the events come in batches.
 */
export const journal = <From, Entry extends object, KeyColumn extends keyof Entry & string>(
  _from: EntityClass<From>,
  kept: {
    readonly table: EntityClass<Entry>;
    readonly key: readonly KeyColumn[];
    readonly entries: (
      change: RowChange<PlainRow<From>>,
    ) => readonly (Fields<Entry, KeyColumn> & KeyOf<Entry, KeyColumn>)[];
    readonly digest?: Digest;
  },
): Journal<PlainRow<From>> => ({
  table: { entity: kept.table, key: kept.key },
  entries: kept.entries,
  ...(kept.digest && { digest: kept.digest }),
});
