import type { ClientBase } from 'pg';
import type { RecordedEvent } from '../../../../src/kernel/event';
import type { Cells } from '../../definition/operation';
import type { Journal } from '../../definition/journal';
import { operationsOf, stepOf } from '../../definition/projection';
import type { BoundFold, BoundOperations, BoundProjection } from '../../rows/bound-projection';
import { NEXT, type RowShape } from '../../rows/row-shape';
import { text } from '../../rows/column-kind';
import { applied } from '../../rows/row-changes';
import { CopyRows } from './tables/copy-rows';
import { LoadedTable, sendRows } from './tables/loaded-table';
import type { OpenRow, OpenStream, OpenStreams, Wanted } from './open-rows';
import { births } from './tables/staging';
import { weightOf } from './weight';

/** Folds the events of one projection, one after the other, into rows in memory. */
export abstract class ProjectionLoad {
  protected readonly table: LoadedTable;
  protected readonly shape: RowShape;

  constructor(
    readonly bound: BoundProjection,
    /** Its place among the projections that are loaded together. */
    protected readonly index: number,
    protected readonly streams: OpenStreams,
  ) {
    this.table = new LoadedTable(bound);
    this.shape = bound.base;
  }

  /** Takes an event of a stream that is open, with the rows of its keys. Throws what the functions of the projection throw. */
  abstract take(event: RecordedEvent, stream: OpenStream): void;

  /** Keys of rows that must be known before the event is taken. */
  abstract keysOf(event: RecordedEvent): Cells[];

  /** Hands over what has changed of a stream. */
  put(stream: OpenStream): void {
    for (const row of stream.rows[this.index]?.values() ?? []) if (row.changed) this.table.add(row);
  }

  /** Reads rows into memory: those that are not there are then known not to be. */
  async read(client: ClientBase, wanted: readonly Wanted[]): Promise<void> {
    const unknown = new Map<string, Wanted>();
    for (const one of wanted) {
      const text = this.shape.keyText(one.key);
      if (one.stream.rows[this.index]?.has(text) !== true) unknown.set(text, one);
    }
    if (unknown.size === 0) return;
    const keys = [...unknown.values()].map(({ key }) => key);
    const found = await this.table.read(client, keys);
    const rows = new Map(found.map((row) => [this.shape.keyText(row), row]));
    for (const [text, { key, stream }] of unknown) {
      const now = rows.get(text);
      this.streams.add(stream, this.index, text, { key, now, stored: now !== undefined, changed: false });
      if (now !== undefined) this.streams.weigh(stream, weightOf(now));
    }
  }

  /** Sends what waits: all of it, or only what is much. Throws `ProjectionFault`. */
  send(client: ClientBase, all: boolean): Promise<void> {
    return this.table.send(client, all);
  }

  /** The row of a key; of a stream that is not whole nobody looked whether there is one. */
  protected rowOf(stream: OpenStream, key: Cells): OpenRow {
    const known = stream.rows[this.index]?.get(this.shape.keyText(key));
    return known ?? { key, now: undefined, stored: !stream.whole, changed: false };
  }

  protected write(stream: OpenStream, row: OpenRow, now: Cells | undefined): void {
    if (!row.changed) this.streams.add(stream, this.index, this.shape.keyText(row.key), row);
    row.now = now;
    row.changed = true;
  }
}

class FoldLoad extends ProjectionLoad {
  private readonly births: CopyRows | undefined;
  private readonly journals: readonly { readonly journal: Journal; readonly rows: CopyRows }[];
  private readonly keyColumn: string;

  constructor(
    override readonly bound: BoundFold,
    index: number,
    streams: OpenStreams,
  ) {
    super(bound, index, streams);
    this.births = bound.series === undefined ? undefined : new CopyRows(births(bound), NEXT);
    this.journals = bound.journals.map(({ journal, shape }) => ({ journal, rows: new CopyRows(shape, NEXT) }));
    [this.keyColumn] = bound.projection.table.key as [string];
  }

  take(event: RecordedEvent, stream: OpenStream): void {
    const { projection, folded } = this.bound;
    const evolve = stepOf(projection, event);
    if (evolve === undefined) return;
    const row = this.rowTold(stream, projection.keyOf(event));
    const before = row.now;
    const evolved = evolve(before, event);
    if (evolved === before) return;
    const now = evolved && folded.canonical(evolved, before, row.key);
    if (now === before) return;
    if (before === undefined && now !== undefined) this.bear(row.key, now, event);
    for (const { journal, rows } of this.journals)
      for (const entry of journal.entries({ before: before as never, now: now as never, event })) rows.addGiven(entry);
    this.write(stream, row, now);
  }

  private rowTold(stream: OpenStream, told: string): OpenRow {
    const newest = stream.newest[this.index];
    if (newest?.told === told) return newest.row;
    const row = this.rowOf(stream, this.shape.canonicalKey({ [this.keyColumn]: told }));
    stream.newest[this.index] = { told, row };
    return row;
  }

  keysOf(event: RecordedEvent): Cells[] {
    const { projection } = this.bound;
    if (stepOf(projection, event) === undefined) return [];
    return [this.shape.canonicalKey({ [this.keyColumn]: projection.keyOf(event) })];
  }

  override async send(client: ClientBase, all: boolean): Promise<void> {
    await super.send(client, all);
    const appended = [...(this.births === undefined ? [] : [this.births]), ...this.journals.map(({ rows }) => rows)];
    for (const rows of appended) await sendRows(this.bound, client, rows, all);
  }

  private bear(key: Cells, row: Cells, { position }: RecordedEvent): void {
    const series = this.bound.projection.numbered?.series(row);
    this.births?.add({ series: text.canonical(series), position, key: key[this.keyColumn] });
  }
}

class OperationsLoad extends ProjectionLoad {
  constructor(
    override readonly bound: BoundOperations,
    index: number,
    streams: OpenStreams,
  ) {
    super(bound, index, streams);
  }

  take(event: RecordedEvent, stream: OpenStream): void {
    for (const operation of operationsOf(this.bound.projection, event)) {
      const row = this.rowOf(stream, this.shape.canonicalKey(operation.key));
      this.write(stream, row, applied(this.shape, row.now, operation));
    }
  }

  keysOf(event: RecordedEvent): Cells[] {
    return operationsOf(this.bound.projection, event)
      .filter(({ op }) => op === 'patch' || op === 'add')
      .map(({ key }) => this.shape.canonicalKey(key));
  }
}

/** Of a projection whose rows are each written by one event: nothing is kept. */
class WriteOnceLoad extends ProjectionLoad {
  constructor(
    override readonly bound: BoundOperations,
    index: number,
    streams: OpenStreams,
  ) {
    super(bound, index, streams);
  }

  take(event: RecordedEvent): void {
    for (const operation of operationsOf(this.bound.projection, event)) {
      if (operation.op !== 'put') throw new TypeError(`${this.bound.name} puts each row once, and does nothing else`);
      this.table.addOnce(operation.row, this.shape.canonicalKey(operation.key));
    }
  }

  keysOf(): Cells[] {
    return [];
  }
}

export function projectionLoad(bound: BoundProjection, index: number, streams: OpenStreams): ProjectionLoad {
  if (bound.kind === 'fold') return new FoldLoad(bound, index, streams);
  return bound.projection.writeOnce
    ? new WriteOnceLoad(bound, index, streams)
    : new OperationsLoad(bound, index, streams);
}
