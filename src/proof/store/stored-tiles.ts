import { plainArray } from '../../postgres/binary-arrays';
import type { TileSource } from '../merkle/tile-source';
import { keyOf, type TileName } from '../merkle/tiles';
import type { Database } from './tree-row';

const STATEMENT = `select t.level, t.index, t.hashes from proof.tile t
  join unnest($1::smallint[], $2::bigint[]) w(level, index) on t.level = w.level and t.index = w.index`;

interface Row {
  readonly level: number;
  readonly index: string;
  readonly hashes: Buffer;
}

/** The tiles that are stored, as far as they have been filled. */
export const storedTiles =
  (database: Database): TileSource =>
  async (tiles: readonly TileName[]) => {
    if (tiles.length === 0) return new Map();
    const values = [plainArray(tiles.map(({ level }) => level)), plainArray(tiles.map(({ index }) => index))];
    const { rows } = await database.query<Row>({ name: 'proof-tiles', text: STATEMENT, values });
    return new Map(rows.map(({ level, index, hashes }) => [keyOf({ level, index: Number(index) }), hashes]));
  };
