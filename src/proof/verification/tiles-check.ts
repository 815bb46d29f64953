import { hash } from 'node:crypto';
import { plainArray } from '../../postgres/binary-arrays';
import { HASH_BYTES } from '../merkle/hashes';
import type { GrownTile } from '../merkle/growing';
import { keyOf, levelsOf, TILE_WIDTH, widthsAt } from '../merkle/tiles';
import { storedTiles } from '../store/stored-tiles';
import type { Database } from '../store/tree-row';
import { Differs } from './difference';

const differs = (what: string, index?: number): Differs =>
  new Differs({ in: 'tiles', what, ...(index !== undefined && { index }) });

/** Of each tile the hash of its beginning: the server tells 32 bytes where it would tell up to 8,192. */
const HASHES = `select t.level || '/' || t.index as tile, encode(sha256(substring(t.hashes from 1 for w.length)), 'hex') as hash
  from proof.tile t join unnest($1::smallint[], $2::bigint[], $3::int[]) w(level, index, length)
    on t.level = w.level and t.index = w.index`;

/** Holds tiles that were computed against those that are stored, as far as they go. Throws `Differs`. */
export async function checkTiles(database: Database, computed: readonly GrownTile[]): Promise<void> {
  const { rows } = await database.query<{ tile: string; hash: string }>({
    name: 'proof-tile-hashes',
    text: HASHES,
    values: [
      plainArray(computed.map(({ level }) => level)),
      plainArray(computed.map(({ index }) => index)),
      plainArray(computed.map(({ hashes }) => hashes.length)),
    ],
  });
  const stored = new Map(rows.map(({ tile, hash: told }) => [tile, told]));
  const same = computed.every((tile) => stored.get(keyOf(tile)) === hash('sha256', tile.hashes, 'hex'));
  if (!same) await findDifference(database, computed);
}

async function findDifference(database: Database, computed: readonly GrownTile[]): Promise<void> {
  const stored = await storedTiles(database)(computed);
  for (const { level, index, hashes } of computed) {
    const tile = stored.get(keyOf({ level, index }));
    const first = index * TILE_WIDTH ** (level + 1);
    if (tile === undefined) throw differs(`the tile ${level}/${index} is missing`, first);
    if (tile.subarray(0, hashes.length).equals(hashes)) continue;
    const bytes = hashes.findIndex((byte, at) => tile[at] !== byte);
    const at = Math.floor(bytes / HASH_BYTES);
    const what = tile.length <= bytes ? 'ends before hash' : 'has another hash';
    throw differs(`the tile ${level}/${index} ${what} ${at}`, first + at * TILE_WIDTH ** level);
  }
}

/** No tile and no row of leaves lies beyond the tree, and none is longer than the tree has it. Throws `Differs`. */
export async function checkNothingBeyond(database: Database, size: number): Promise<void> {
  const text = `select t.level, t.index, length(t.hashes) as bytes from proof.tile t
    left join unnest($1::int[], $2::bigint[], $3::bigint[]) w(level, "full", partial) on w.level = t.level
    where w.level is null or t.index > w.full or (t.index = w.full and length(t.hashes) <> w.partial * ${HASH_BYTES})
       or (t.index < w.full and length(t.hashes) <> ${TILE_WIDTH * HASH_BYTES}) order by t.level, t.index limit 1`;
  const levels = levelsOf(size);
  const widths = levels.map((level) => widthsAt(level, size));
  const { rows } = await database.query<{ level: number; index: string; bytes: number }>(text, [
    levels,
    widths.map(({ full }) => full),
    widths.map(({ partial }) => partial),
  ]);
  const [tile] = rows;
  if (tile)
    throw differs(`the tile ${tile.level}/${tile.index} has ${tile.bytes} bytes, which the tree of ${size} has not`);
  const beyond = await database.query<{ first: string }>(
    'select first from proof.entries where first + count > $1 order by first limit 1',
    [size],
  );
  const [leaves] = beyond.rows;
  if (leaves) {
    const what = `there are leaves beyond the ${size} of the checkpoint: was an older one put in its place?`;
    throw new Differs({ in: 'checkpoint', what, index: size });
  }
}
