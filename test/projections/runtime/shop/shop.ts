import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Journal } from '../../../../projections/runtime/definition/journal';
import type { PlainRow } from '../../../../projections/runtime/definition/operation';
import { foldProjection, projection } from '../../../../projections/runtime/definition/projection';

/** A shop with orders, so small that a reader can reckon what is right. */
export interface ShopShapes {
  OrderPlaced: { readonly shop: string; readonly amount: string };
  ItemAdded: { readonly amount: string };
  OrderMoved: { readonly shop: string };
  OrderCancelled: Record<string, never>;
  ShopOpened: Record<string, never>;
}

@Entity({ schema: 'read', name: 'orders' })
@Index(['shop', 'ordinal'])
export class OrderRow {
  @PrimaryColumn('text') orderId!: string;
  @Column('text') shop!: string;
  @Column('numeric', { precision: 20, scale: 2 }) amount!: string;
  @Column('int') items!: number;
  @Column('timestamptz') placedAt!: Date;
  @Column('jsonb') amounts!: readonly string[];
  @Column('int') ordinal!: number;
}

/** What an event did to the orders of a shop: it has as many as its changes sum up to. */
@Entity({ schema: 'read', name: 'shop_changes' })
export class ShopChangeRow {
  @PrimaryColumn('text', { collation: 'C' }) position!: string;
  @PrimaryColumn('text') shop!: string;
  @Column('int') orders!: number;
  @Column('numeric', { precision: 20, scale: 2 }) amount!: string;
}

@Entity({ schema: 'read', name: 'effects' })
export class EffectRow {
  @PrimaryColumn('text') type!: string;
  @Column('bigint') times!: string;
  @Column('numeric', { precision: 20, scale: 2, nullable: true }) amount!: string | null;
  @Column('text', { name: 'last_stream', nullable: true }) lastStream!: string | null;
}

@Entity({ schema: 'read', name: 'tallies' })
export class TallyRow {
  @PrimaryColumn('text', { name: 'stream_name' }) stream!: string;
  @Column('int') times!: number;
}

type Order = Omit<PlainRow<OrderRow>, 'ordinal'>;

const shopChanges: Journal<Order> = {
  table: { entity: ShopChangeRow, key: ['position', 'shop'] },
  entries: ({ before, now, event: { position } }) => {
    const entry = (shop: string, orders: number, yuan: number) => ({ position, shop, orders, amount: yuan.toFixed(2) });
    if (before && before.shop === now?.shop) return [entry(now.shop, 0, Number(now.amount) - Number(before.amount))];
    const gone = before && entry(before.shop, -1, -Number(before.amount));
    const come = now && entry(now.shop, 1, Number(now.amount));
    return [gone, come].filter((one) => one !== undefined);
  },
};

export const orders = foldProjection<ShopShapes>()({
  name: 'orders',
  version: 1,
  table: OrderRow,
  key: 'orderId',
  byStream: true,
  keyOf: ({ stream }) => stream,
  ignores: ['ShopOpened'],
  numbered: { column: 'ordinal', series: ({ shop }) => shop },
  evolve: {
    OrderPlaced: (_none, { data: { shop, amount }, meta }) => ({
      shop,
      amount,
      items: 1,
      placedAt: meta.occurredAt,
      amounts: [amount],
    }),
    ItemAdded: (row, { data }) =>
      row && {
        ...row,
        amount: (Number(row.amount) + Number(data.amount)).toFixed(2),
        items: row.items + 1,
        amounts: [...row.amounts, data.amount],
      },
    OrderMoved: (row, { data }) => row && { ...row, shop: data.shop },
    OrderCancelled: () => undefined,
  },
  journals: [shopChanges],
});

/** Counts how often each type took effect: what must be counted once is seen at once when it was twice. */
export const effects = projection<ShopShapes>()({
  name: 'effects',
  version: 1,
  table: EffectRow,
  key: ['type'],
  ignores: ['ShopOpened'],
  when: {
    OrderPlaced: ({ type, stream, data: { amount } }, rows) => [
      rows.add({ type }, { times: 1, amount }),
      rows.patch({ type }, { lastStream: stream }),
    ],
    ItemAdded: ({ type, data: { amount } }, rows) => [rows.add({ type }, { times: 1, amount })],
    OrderMoved: ({ type }, rows) => [rows.add({ type }, { times: 1 })],
    OrderCancelled: ({ type }, rows) => [rows.add({ type }, { times: 1 })],
  },
});
