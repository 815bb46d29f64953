import type { EventLog } from '../../src/event-log/event-log';
import type { Position, RecordedEvent } from '../../src/kernel/event';
import { csvLine } from '../../src/kernel/texts/csv-line';
import { withoutPersons } from './without-persons.rules';

export const FORMATS = ['jsonl', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

const PAGE = 1_000;

const COLUMNS = [
  'position',
  'stream',
  'version',
  'id',
  'type',
  'v',
  'occurredAt',
  'recordedAt',
  'actorId',
  'actorRole',
  'actorUnit',
  'commandId',
] as const;

/** The hash of the command stays here: short personal data could be guessed from it. */
const flat = ({ position, stream, version, id, type, v, meta }: RecordedEvent) => ({
  position,
  stream,
  version,
  id,
  type,
  v,
  occurredAt: meta.occurredAt,
  recordedAt: meta.recordedAt,
  actorId: meta.actor.id,
  actorRole: meta.actor.role,
  actorUnit: meta.actor.unit,
  commandId: meta.commandId,
});

const LINES: Readonly<Record<Format, (event: RecordedEvent) => string>> = {
  jsonl: (event) => `${JSON.stringify({ ...flat(event), data: withoutPersons(event) })}\n`,
  csv: (event) => {
    const columns = flat(event);
    const cells = COLUMNS.map((column) => ({
      value: String(columns[column]),
      text: typeof columns[column] === 'string',
    }));
    return csvLine([...cells, { value: JSON.stringify(withoutPersons(event)), text: true }]);
  },
};

/** The events after `from` up to `until`, page by page; the next page is read when the last one is taken. */
export async function* eventLines(
  log: EventLog,
  format: Format,
  { from, until }: { readonly from: Position; readonly until: Position },
): AsyncGenerator<string> {
  if (format === 'csv') yield csvLine([...COLUMNS, 'data'].map((value) => ({ value, text: true })));
  if (from >= until) return;
  for await (const { events, position } of log.readAll(from, { limit: PAGE })) {
    const due = position > until ? events.filter((event) => event.position <= until) : events;
    if (due.length > 0) yield due.map(LINES[format]).join('');
    if (position >= until) return;
  }
}
