import type { RawEvent } from '../../event-log/event-log';
import type { Position } from '../../kernel/event';
import { type Leaf, parseLeaf } from '../leaves/leaf';

/** Where something is not as it was proved, and what. */
export interface Difference {
  readonly in: 'log' | 'leaves' | 'tiles' | 'checkpoint' | 'cosignatures' | 'keys';
  readonly what: string;
  /** Index of the leaf, from 0, where the place is one. */
  readonly index?: number;
  readonly position?: Position;
  readonly stream?: string;
  readonly version?: number;
}

/** Ends a verification at the first difference. */
export class Differs extends Error {
  constructor(readonly difference: Difference) {
    super(difference.what);
  }
}

const placeOf = ({ position, stream, version }: Pick<RawEvent, 'position' | 'stream' | 'version'>) => ({
  position,
  stream,
  version,
});

export const inLog = (event: RawEvent, what: string, index?: number): Differs =>
  new Differs({ in: 'log', what, ...(index !== undefined && { index }), ...placeOf(event) });

/** At a leaf: what it tells of its event is the place, when it can be read. */
export function atLeaf(place: Difference['in'], what: string, index: number, leaf: Buffer | undefined): Differs {
  const told = leaf && readable(leaf);
  return new Differs({ in: place, what, index, ...(told && placeOf({ ...told, version: Number(told.version) })) });
}

export function readable(leaf: Buffer): Leaf | undefined {
  try {
    return parseLeaf(leaf);
  } catch {
    return undefined;
  }
}
