import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Operation, Rows } from '../../../../projections/runtime/definition/operation';
import { foldProjection, projection } from '../../../../projections/runtime/definition/projection';
import { type Version, versions } from '../../../../projections/runtime/definition/versions';
import type { RecordedEvent } from '../../../../src/kernel/event';
import { type ShopShapes, TallyRow } from './shop';

/** Put, patched, added to and dropped by the events of one order. */
export const tallies = projection<ShopShapes>()({
  name: 'tallies',
  version: 1,
  table: TallyRow,
  key: ['stream'],
  byStream: true,
  ignores: ['ShopOpened'],
  when: {
    OrderPlaced: ({ stream }, rows) => [rows.put({ stream }, { times: 1 })],
    ItemAdded: ({ stream }, rows) => [rows.add({ stream }, { times: 1 })],
    OrderMoved: ({ stream }, rows) => [rows.patch({ stream }, { times: 100 })],
    OrderCancelled: ({ stream }, rows) => [rows.drop({ stream })],
  },
});

@Entity({ schema: 'read', name: 'diary' })
@Index(['type'])
export class DiaryRow {
  @PrimaryColumn('text') stream!: string;
  @PrimaryColumn('int') version!: number;
  @Column('text') type!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') data!: object;
}

type Line = (event: RecordedEvent<string, object>, rows: Rows<DiaryRow, 'stream' | 'version'>) => Operation[];
const line: Line = ({ stream, version, type, data }, rows) => [
  rows.put({ stream, version }, { type, note: 'note' in data ? String(data.note) : null, data }),
];

/** A row for every event, never looked at again. */
export const diary = projection<ShopShapes>()({
  name: 'diary',
  version: 1,
  table: DiaryRow,
  key: ['stream', 'version'],
  byStream: true,
  writeOnce: true,
  ignores: [],
  when: { OrderPlaced: line, ItemAdded: line, OrderMoved: line, OrderCancelled: line, ShopOpened: line },
});

@Entity({ schema: 'read', name: 'baskets' })
export class BasketRow {
  @PrimaryColumn('text') stream!: string;
  @Column('text') shop!: string;
  @Column('int') items!: number;
}

@Entity({ schema: 'read', name: 'basket_versions' })
export class BasketVersionRow implements Version {
  @PrimaryColumn('text') stream!: string;
  @PrimaryColumn('text', { collation: 'C' }) position!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('jsonb', { nullable: true }) changes!: object | null;
}

/** A row of each order, and all its versions. */
export const baskets = foldProjection<ShopShapes>()({
  name: 'baskets',
  version: 1,
  table: BasketRow,
  key: 'stream',
  byStream: true,
  oneRowPerStream: true,
  keyOf: ({ stream }) => stream,
  ignores: ['ShopOpened'],
  evolve: {
    OrderPlaced: (_none, { data: { shop } }) => ({ shop, items: 1 }),
    ItemAdded: (row) => row && { ...row, items: row.items + 1 },
    OrderMoved: (row, { data: { shop } }) => row && { ...row, shop },
    OrderCancelled: () => undefined,
  },
  journals: [versions(BasketRow, BasketVersionRow, 'stream')],
});
