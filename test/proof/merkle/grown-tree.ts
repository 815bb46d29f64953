import { EMPTY_EDGE, grow, rootOf, type Edge } from '../../../src/proof/merkle/growing';
import { leafHash } from '../../../src/proof/merkle/hashes';
import { consistencyParts, inclusionParts } from '../../../src/proof/merkle/proofs';
import { hashesOf, type TileSource } from '../../../src/proof/merkle/tile-source';
import { keyOf } from '../../../src/proof/merkle/tiles';

/** A tree that grew by the code under test, in steps as they come; its tiles are kept in memory. */
export class GrownTree {
  edge: Edge = EMPTY_EDGE;
  readonly tiles = new Map<string, Buffer>();
  readonly source: TileSource = () => Promise.resolve(this.tiles);

  add(data: readonly Uint8Array[]): void {
    const { edge, tiles } = grow(this.edge, Buffer.concat(data.map(leafHash)));
    for (const tile of tiles) this.tiles.set(keyOf(tile), tile.hashes);
    this.edge = edge;
  }

  root = (): Buffer => rootOf(this.edge);
  inclusion = (index: number, size: number): Promise<Buffer[]> => hashesOf(inclusionParts(index, size), this.source);
  consistency = (first: number, second: number): Promise<Buffer[]> =>
    hashesOf(consistencyParts(first, second), this.source);
}

/** Numbers that are the same in every run. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Data of leaves, all different. */
export const leavesOf = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, index) => Buffer.from(`leaf ${index}`));
