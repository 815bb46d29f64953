import { START, type Position as Place, type ReadPosition } from '@eventstore/db-client';
import type { Position } from '../../kernel/event';

const SHAPE = /^es-(\d{20})-(\d{20})$/;

const padded = (half: bigint): string => half.toString().padStart(20, '0');

/** Both halves of a place in the log as one text that sorts: `es-<commit>-<prepare>`, 20 digits each. */
export const positionOf = ({ commit, prepare }: Place): Position => `es-${padded(commit)}-${padded(prepare)}`;

export const BEGINNING = positionOf({ commit: 0n, prepare: 0n });

/** The place a position names; throws a `TypeError` when it is not a position of this kind of log. */
export function placeOf(position: Position): ReadPosition {
  const [, commit, prepare] = SHAPE.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) throw new TypeError(`not a position of EventStoreDB: ${position}`);
  return position === BEGINNING ? START : { commit: BigInt(commit), prepare: BigInt(prepare) };
}
