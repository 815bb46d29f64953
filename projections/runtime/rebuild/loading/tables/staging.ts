import { text } from '../../../rows/column-kind';
import type { BoundFold, BoundProjection } from '../../../rows/bound-projection';
import { RowShape } from '../../../rows/row-shape';

/** Rows of a numbered projection, before their ordinals are known. */
export const unnumbered = ({ base }: BoundFold): RowShape =>
  new RowShape(`${base.table}_rows`, base.columns, keyOf(base));

/** When and in which series each row of a numbered projection came to be: what its ordinal is made of. */
export function births({ base }: BoundFold): RowShape {
  const [key] = base.key;
  if (key === undefined) throw new TypeError(`${base.table} has no key`);
  const column = (name: string) => ({ property: name, name, type: 'text', nullable: false, kind: text });
  return new RowShape(
    `${base.table}_births`,
    [column('series'), column('position'), { ...key, property: 'key', name: 'key' }],
    [],
  );
}

/** Where the rows of a projection are loaded. */
export const loadedTable = (bound: BoundProjection): RowShape =>
  bound.kind === 'fold' && bound.series !== undefined ? unnumbered(bound) : bound.base;

/** Tables that are there only while a projection is loaded. */
export function stagingTables(bound: BoundProjection): string[] {
  if (bound.kind !== 'fold' || bound.series === undefined) return [];
  return [unnumbered(bound), births(bound)].map(({ table }) => table);
}

const keyOf = ({ key }: RowShape): string[] => key.map(({ property }) => property);
