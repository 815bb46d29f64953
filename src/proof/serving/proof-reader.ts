import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Position } from '../../kernel/event';
import { Malformed, NotFound, Unavailable } from '../../kernel/refusal';
import { entriesOf, bundleOf } from '../leaves/bundle';
import { HASH_BYTES } from '../merkle/hashes';
import { consistencyParts, inclusionParts } from '../merkle/proofs';
import { isCount } from '../merkle/subtrees';
import { hashesOf } from '../merkle/tile-source';
import { keyOf, type TilePlace } from '../merkle/tiles';
import { newestCosigned, withCosignatures } from '../store/cosignatures';
import { leafAt, leafOf, type PlacedLeaf, storedBundle } from '../store/stored-entries';
import { storedTiles } from '../store/stored-tiles';
import { type StoredTree, storedTree } from '../store/tree-row';

/** A checkpoint comes half a second behind the log; whoever asks at once is made to wait so long, in milliseconds. */
const PATIENCE_MS = 2_500;
const LOOK_EVERY_MS = 100;

/** A leaf and how it leads to the root of a tree. */
export interface Inclusion extends PlacedLeaf {
  readonly size: number;
  readonly hashes: readonly Buffer[];
}

/** What anybody may read of the tree. */
@Injectable()
export class ProofReader {
  constructor(private readonly pool: Pool) {}

  /** Throws `Unavailable` before the first checkpoint. */
  async tree(): Promise<StoredTree> {
    const tree = await storedTree(this.pool);
    if (tree === undefined) throw new Unavailable('proof-not-ready', 'no checkpoint was signed yet', 1);
    return tree;
  }

  /** The newest checkpoint, with the cosignatures that it has already. */
  async checkpoint(): Promise<string> {
    const { size, note } = await this.tree();
    return withCosignatures(this.pool, size, note);
  }

  /** The newest checkpoint that a witness has confirmed and whose tree has the leaf; the newest of all when there is none. */
  async bestCheckpoint(index: number): Promise<{ readonly size: number; readonly note: string }> {
    const cosigned = await newestCosigned(this.pool);
    if (cosigned !== undefined && cosigned.size > index) return cosigned;
    const { size, note } = await this.tree();
    return { size, note };
  }

  /** The newest checkpoint that a witness has confirmed. Throws `NotFound`. */
  async witnessed(): Promise<string> {
    const cosigned = await newestCosigned(this.pool);
    if (cosigned === undefined) throw new NotFound('checkpoint', 'that a witness has confirmed');
    return cosigned.note;
  }

  /** The first `width` hashes of a tile. Throws `NotFound` for what the tree does not have. */
  async tile({ level, index, width }: TilePlace): Promise<Buffer> {
    const known = Number.isInteger(level) && level >= 0 && level < 64;
    const tile = known ? (await storedTiles(this.pool)([{ level, index }])).get(keyOf({ level, index })) : undefined;
    if (tile === undefined || tile.length < width * HASH_BYTES) throw new NotFound('tile', `${level}/${index}`);
    return tile.subarray(0, width * HASH_BYTES);
  }

  /** The first `width` entries of a bundle. Throws `NotFound` for what the tree does not have. */
  async bundle({ index, width }: Pick<TilePlace, 'index' | 'width'>): Promise<Buffer> {
    const entries = entriesOf(await storedBundle(this.pool, index));
    if (entries.length < width) throw new NotFound('bundle', String(index));
    return bundleOf(entries.slice(0, width));
  }

  /** The leaf of an event that was recorded just now: waits a moment for its checkpoint. Throws `Unavailable` when there is none. */
  async leafSoonAt(position: Position): Promise<PlacedLeaf> {
    for (let waited = 0; (await this.tree()).position < position; waited += LOOK_EVERY_MS) {
      if (waited >= PATIENCE_MS)
        throw new Unavailable('proof-not-ready', `nothing was signed up to ${position} yet`, 1);
      await pause(LOOK_EVERY_MS);
    }
    return this.leafAt(position);
  }

  /** The leaf of an event. Throws `NotFound` when the newest tree has none. */
  async leafAt(position: Position): Promise<PlacedLeaf> {
    const leaf = await leafAt(this.pool, position);
    if (leaf === undefined) throw new NotFound('leaf', position);
    return leaf;
  }

  async leafOf(index: number): Promise<PlacedLeaf> {
    const leaf = await leafOf(this.pool, index);
    if (leaf === undefined) throw new NotFound('leaf', String(index));
    return leaf;
  }

  /** How a leaf leads to the root of the tree of `size`. Throws `Malformed` for a tree that there is not, or without the leaf. */
  async inclusion(leaf: PlacedLeaf, size: number): Promise<Inclusion> {
    await this.mustReach(size, leaf.index + 1);
    return { ...leaf, size, hashes: await hashesOf(inclusionParts(leaf.index, size), storedTiles(this.pool)) };
  }

  /** Throws `Malformed` for trees that there are not. */
  async consistency(from: number, to: number): Promise<Buffer[]> {
    await this.mustReach(to, from);
    return hashesOf(consistencyParts(from, to), storedTiles(this.pool));
  }

  private async mustReach(size: number, least: number): Promise<void> {
    const { size: newest } = await this.tree();
    const fault = (reason: string): Malformed => new Malformed([{ field: 'size', reason }]);
    if (!isCount(size) || size > newest) throw fault(`must be a size up to ${newest}`);
    if (size < least) throw fault(`must be ${least} or more`);
  }
}
