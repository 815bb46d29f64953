/** The list with some fields of its `ordinal`-th item (from 1) changed. */
export const changeAt = <Item>(items: readonly Item[], ordinal: number, fields: Partial<Item>): readonly Item[] =>
  items.map((item, index) => (index === ordinal - 1 ? { ...item, ...fields } : item));
