import type { Difference } from '../../../src/proof/verification/difference';

/** One way to change the database behind the program's back, and where it must be found. */
export interface Tampering {
  readonly what: string;
  readonly sql: string;
  readonly found: Partial<Difference>;
}

/** What tampering is done to: a log of `size` events with a checkpoint over all of them, and an older signed checkpoint. */
export interface Target {
  readonly size: number;
  /** Stream and version by index. */
  readonly places: readonly { readonly stream: string; readonly version: number }[];
  readonly older: {
    readonly origin: string;
    readonly size: number;
    readonly root: Buffer;
    readonly note: string;
    readonly position: string;
  };
}

type Dice = (below: number) => number;
type Way = (dice: Dice, target: Target) => Tampering;

const positionAt = (index: number): string => `pg-${String(index + 1).padStart(19, '0')}`;
const bytea = (bytes: Buffer): string => `'\\x${bytes.toString('hex')}'::bytea`;

function at(place: Difference['in'], index: number, { places }: Target): Partial<Difference> {
  return { in: place, index, position: positionAt(index), ...places[index] };
}

const column =
  (name: string, change: string): Way =>
  (dice, target) => {
    const index = dice(target.size);
    const sql = `update event_log.event set ${name} = ${change} where position = ${index + 1}`;
    return { what: `${name} of event ${index}`, sql, found: at('log', index, target) };
  };

/** One bit of one character of a text of ASCII and JSON: another character in its place. */
const flip =
  (name: 'data' | 'meta'): Way =>
  (dice, target) => {
    const index = dice(target.size);
    const place = 1 + dice(20);
    const other = `chr(ascii(substr(${name}, ${place}, 1)) # 1)`;
    const sql = `update event_log.event set ${name} = overlay(${name} placing ${other} from ${place} for 1) where position = ${index + 1}`;
    return { what: `a bit of the ${name} of event ${index}`, sql, found: at('log', index, target) };
  };

/** The same characters, but the first ones of the stream are the last ones of the type. */
const moveBorder: Way = (dice, target) => {
  const [index, moved] = [dice(target.size), 1 + dice(5)];
  const sql = `update event_log.event set type = type || left(stream, ${moved}), stream = substr(stream, ${moved + 1})
    where position = ${index + 1}`;
  return { what: `${moved} characters from stream to type of event ${index}`, sql, found: at('log', index, target) };
};

const remove: Way = (dice, target) => {
  const index = dice(target.size);
  const sql = `delete from event_log.event where position = ${index + 1}`;
  return { what: `event ${index} is gone`, sql, found: at('log', index, target) };
};

const closeGap: Way = (dice, target) => {
  const index = dice(target.size - 1);
  const sql = `delete from event_log.event where position = ${index + 1};
    update event_log.event set position = -position where position > ${index + 1};
    update event_log.event set position = -position - 1 where position < 0`;
  return { what: `event ${index} is gone, the others closed up`, sql, found: { in: 'log', index } };
};

const insert: Way = (dice, target) => {
  const index = dice(target.size);
  const sql = `update event_log.event set position = -position where position > ${index};
    update event_log.event set position = -position + 1 where position < 0;
    insert into event_log.event (position, recorded_at, version, v, id, stream, type, data, meta)
    values (${index + 1}, now(), 1, 1, gen_random_uuid(), 'complaint-made-up', 'Noted', '{}', '{}')`;
  return { what: `an event before ${index}`, sql, found: at('log', index, target) };
};

const reorder: Way = (dice, target) => {
  const [one, other] = [dice(target.size), dice(target.size)];
  if (one === other) return reorder(dice, target);
  const sql = `update event_log.event set position = -1 where position = ${one + 1};
    update event_log.event set position = ${one + 1} where position = ${other + 1};
    update event_log.event set position = ${other + 1} where position = -1`;
  return {
    what: `events ${one} and ${other} in each other's place`,
    sql,
    found: { in: 'log', index: Math.min(one, other) },
  };
};

const truncate: Way = (dice, target) => {
  const index = dice(target.size);
  const sql = `delete from event_log.event where position > ${index}`;
  return { what: `the log ends before ${index}`, sql, found: at('log', index, target) };
};

const flipTile: Way = (dice, { size }) => {
  const [index, byte] = [dice(size), dice(32)];
  const place = (index % 256) * 32 + byte;
  const sql = `update proof.tile set hashes = set_byte(hashes, ${place}, get_byte(hashes, ${place}) # ${1 << dice(8)})
    where level = 0 and index = ${Math.floor(index / 256)}`;
  return { what: `a bit of the hash of leaf ${index}`, sql, found: { in: 'tiles', index } };
};

const flipUpperTile: Way = (dice) => {
  const byte = dice(32);
  const sql = `update proof.tile set hashes = set_byte(hashes, ${byte}, get_byte(hashes, ${byte}) # 1) where level = 1`;
  return { what: 'a bit of the first hash of level 1', sql, found: { in: 'tiles', index: 0 } };
};

const shortTile: Way = (dice, { size }) => {
  const tile = Math.floor(dice(size) / 256);
  const sql = `update proof.tile set hashes = substring(hashes from 1 for length(hashes) - 32) where level = 0 and index = ${tile}`;
  const last = Math.min(size, (tile + 1) * 256) - 1;
  return { what: `tile ${tile} without its last hash`, sql, found: { in: 'tiles', index: last } };
};

const noTile: Way = (dice, { size }) => {
  const tile = Math.floor(dice(size) / 256);
  const sql = `delete from proof.tile where level = 0 and index = ${tile}`;
  return { what: `tile ${tile} is gone`, sql, found: { in: 'tiles', index: tile * 256 } };
};

const longTile: Way = () => ({
  what: 'a hash more than there are leaves',
  sql: `update proof.tile set hashes = hashes || substring(hashes from 1 for 32) where level = 1`,
  found: { in: 'tiles' },
});

const flipLeaves: Way = (dice) => {
  const place = 3 + dice(60);
  const sql = `update proof.entries set entries = set_byte(entries, ${place}, get_byte(entries, ${place}) # 1) where first = 0`;
  return { what: `byte ${place} of the first leaves`, sql, found: { index: 0 } };
};

const noLeaves: Way = (_dice, { size }) => ({
  what: 'a row of leaves is gone',
  sql: `delete from proof.entries where first = (select max(first) from proof.entries where first < ${size})`,
  found: {},
});

const checkpoint =
  (sql: string): Way =>
  () => ({ what: sql, sql, found: { in: 'checkpoint' } });

const olderCheckpoint: Way = (_dice, { older }) => ({
  what: 'an older checkpoint in the place of the newest',
  sql: `update proof.tree set size = ${older.size}, root = ${bytea(older.root)}, note = '${older.note}', position = '${older.position}'`,
  found: {},
});

/** Every way; data, columns, places and checkpoints. */
export const WAYS: readonly Way[] = [
  flip('data'),
  flip('meta'),
  column('data', `'{"text":"something else"}'`),
  column('meta', `replace(meta, 'clerk-1', 'clerk-2')`),
  column('stream', `stream || 'x'`),
  column('version', 'version + 1000'),
  column('v', 'v + 1'),
  column('id', 'gen_random_uuid()'),
  column('type', `'Denied'`),
  column('type', `type || ' again'`),
  moveBorder,
  column('recorded_at', `recorded_at - interval '1 day'`),
  column('recorded_at', `recorded_at + interval '1 microsecond'`),
  remove,
  closeGap,
  insert,
  reorder,
  truncate,
  flipTile,
  flipUpperTile,
  shortTile,
  noTile,
  longTile,
  flipLeaves,
  noLeaves,
  checkpoint('update proof.tree set size = size - 1'),
  checkpoint(`update proof.tree set root = set_byte(root, 3, get_byte(root, 3) # 1)`),
  checkpoint(`update proof.tree set note = replace(note, E'casetrail/', E'casetrai1/')`),
  checkpoint(`update proof.tree set note = regexp_replace(note, E'\\n(\\\\d+)\\n', E'\\n1\\\\1\\n')`),
  checkpoint('delete from proof.tree'),
  olderCheckpoint,
];
