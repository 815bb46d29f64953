import { ApiProperty } from '@nestjs/swagger';
import { Malformed } from '../../src/kernel/refusal';

/** Where the next page begins: the sort key of the last row, opaque to the caller. */
export const cursorOf = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');

/** The sort key in a cursor, of `parts` members; anything else is `Malformed`. */
export function keyOf(cursor: string, parts: number): (string | number)[] {
  const fault = new Malformed([{ field: 'cursor', reason: 'must be `next` of the page before' }]);
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw fault;
  }
  if (
    !Array.isArray(key) ||
    key.length !== parts ||
    !key.every((part) => typeof part === 'string' || typeof part === 'number')
  )
    throw fault;
  return key;
}

/** A page of rows fetched one too many: its items, and the cursor when there are more. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  itemOf: (row: Row) => Item,
  keyOfRow: (row: Row) => readonly (string | number)[],
): { items: Item[]; next?: string } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(itemOf), next: rows.length > limit && last ? cursorOf(keyOfRow(last)) : undefined };
}

/** Base of the answers of lists, for OpenAPI. */
export class Page {
  @ApiProperty({ required: false, description: 'Give it as `cursor` to get the next page; absent on the last.' })
  next?: string;
}
