import type { Position } from '../../kernel/event';

const SHAPE = /^pg-\d{19}$/;
const LARGEST = 9_223_372_036_854_775_807n;

/** The position before the first event. */
export const BEGINNING: Position = `pg-${'0'.repeat(19)}`;

/** Position of the `ordinal`-th event of the log (from 1; 0 is the beginning), as Postgres spells or counts it. */
export const positionOf = (ordinal: bigint | string): Position => `pg-${ordinal.toString().padStart(19, '0')}`;

/** Ordinal in the log that a position stands for; a position of another store, or none at all, is a TypeError. */
export function ordinalOf(position: Position): bigint {
  const ordinal = SHAPE.test(position) ? BigInt(position.slice(3)) : undefined;
  if (ordinal === undefined || ordinal > LARGEST) throw new TypeError(`'${position}' is no position of a Postgres log`);
  return ordinal;
}
