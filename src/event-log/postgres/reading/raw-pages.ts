import type { Pool } from 'pg';
import type { Position } from '../../../kernel/event';
import type { RawEvent } from '../../event-log';
import { rowsOf } from '../connections';
import { isName } from '../names';
import { ordinalOf, positionOf } from '../positions';

const DEFAULT_LIMIT = 2_000;

/**
 * `short`: position, time, version, schema version, id and the length of the type in bytes, which hold no blank, each with one
 * behind it; then type and stream, which may hold anything.
 */
type Row = [short: string, data: string, meta: string];

// The driver takes its time for every column.
const STORED = `select concat_ws(' ', e.position, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    e.version, e.v, e.id, octet_length(e.type), e.type || e.stream), e.data, e.meta from event_log.event e`;
const PAGE = `${STORED} where e.position > $1 order by e.position limit $2`;
const PAGE_OF_STREAM = `${STORED} where e.stream = $1 and e.version > $2 order by e.version limit $3`;

/** Pages of what is stored after a position, the next one being read while the last is looked at. */
export async function* rawPages(
  pool: Pool,
  after: Position,
  limit = DEFAULT_LIMIT,
): AsyncGenerator<readonly RawEvent[], void> {
  const ask = (ordinal: bigint | string): Promise<Row[]> => {
    const rows = rowsOf<Row>(pool, { name: 'raw-page', text: PAGE, values: [ordinal, limit] });
    // Told to whoever awaits it, if anybody does.
    rows.catch(() => undefined);
    return rows;
  };
  for (let next = ask(ordinalOf(after)); ;) {
    const rows = await next;
    const last = rows.at(-1);
    const more = last !== undefined && rows.length === limit;
    if (more) next = ask(shortOf(last)[0]);
    if (rows.length > 0) yield rows.map(rawEvent);
    if (!more) return;
  }
}

/** The events of one stream as they are stored, in version order. */
export async function* rawStream(pool: Pool, stream: string): AsyncGenerator<RawEvent, void> {
  if (!isName(stream)) return;
  for (let after = 0; ;) {
    const values = [stream, after, DEFAULT_LIMIT];
    const rows = await rowsOf<Row>(pool, { name: 'raw-stream', text: PAGE_OF_STREAM, values });
    yield* rows.map(rawEvent);
    if (rows.length < DEFAULT_LIMIT) return;
    const last = rows.at(-1);
    if (last !== undefined) after = Number(shortOf(last)[2]);
  }
}

type Short = [position: string, recordedAt: string, version: string, v: string, id: string, typeBytes: string];
const SHORT_FIELDS = 6;

const shortOf = ([short]: Row): Short => short.split(' ', SHORT_FIELDS) as Short;

function rawEvent(row: Row): RawEvent {
  const [short, data, meta] = row;
  const [position, recordedAt, version, v, id, typeBytes] = shortOf(row);
  const told = position.length + recordedAt.length + version.length + v.length + id.length + typeBytes.length;
  const names = short.slice(told + SHORT_FIELDS);
  const type = beginningOf(names, Number(typeBytes));
  return {
    id,
    stream: names.slice(type.length),
    version: Number(version),
    position: positionOf(position),
    type,
    v: Number(v),
    recordedAt: instantOf(recordedAt),
    data,
    meta,
  };
}

const ASCII = /^\p{ASCII}*$/u;

/** The first so many bytes of a text. */
function beginningOf(text: string, bytes: number): string {
  const beginning = text.slice(0, bytes);
  return ASCII.test(beginning) ? beginning : Buffer.from(text, 'utf8').toString('utf8', 0, bytes);
}

/** To milliseconds, as the log records it; a time that was given more digits since shows them. */
const instantOf = (micros: string): string => `${micros.endsWith('000') ? micros.slice(0, -3) : micros}Z`;
