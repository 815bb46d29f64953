import { ApiProperty } from '@nestjs/swagger';
import { isDay, isInstant, MONTH } from '../../src/kernel/day';
import { Malformed } from '../../src/kernel/refusal';
import { CODE } from '../../src/validation/fields';

/** Where the next page begins: the sort key of the last row, opaque to the caller. */
export const cursorOf = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');

const PARTS = {
  instant: isInstant,
  day: isDay,
  uuid: (part: unknown) => typeof part === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part),
  month: (part: unknown) => typeof part === 'string' && MONTH.test(part),
  code: (part: unknown) => typeof part === 'string' && CODE.test(part),
  position: (part: unknown) => typeof part === 'string' && /^[\w-]{1,80}$/.test(part),
  // As much as an integer column holds.
  integer: (part: unknown) => Number.isInteger(part) && Math.abs(part as number) < 2 ** 31,
} as const;

/** The sort key in a cursor, of these parts; anything else is `Malformed`. */
export function keyOf(cursor: string, ...parts: readonly (keyof typeof PARTS)[]): (string | number)[] {
  const key = decoded(cursor);
  if (Array.isArray(key) && key.length === parts.length && parts.every((part, index) => PARTS[part](key[index])))
    return key as (string | number)[];
  throw new Malformed([{ field: 'cursor', reason: 'must be `next` of the page before' }]);
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
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
