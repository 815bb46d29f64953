import { COMPLAINT_EVENTS, complaintIdOf, type ComplaintShapes } from '../../src/complaints/complaint.events';
import type { RecordedEvent } from '../../src/kernel/event';
import type { Operation, Rows } from '../runtime/definition/operation';
import { projection } from '../runtime/definition/projection';
import { allBut, type AllShapes } from '../shapes/shapes.events';
import { HistoryRow } from './history.row';
import { toldApart } from './told-apart.rules';

type Type = keyof ComplaintShapes;

const told = (
  { id, stream, version, position, type, v, data, meta }: RecordedEvent<Type, ComplaintShapes[Type]>,
  rows: Rows<HistoryRow, 'caseId' | 'version'>,
): Operation[] => [
  rows.put(
    { caseId: complaintIdOf(stream), version },
    {
      eventId: id,
      position,
      type,
      schemaVersion: v,
      occurredAt: meta.occurredAt,
      recordedAt: meta.recordedAt,
      actorId: meta.actor.id,
      actorRole: meta.actor.role,
      actorUnit: meta.actor.unit,
      commandId: meta.commandId,
      // Personal data stays where it is: a row is written once, also for whoever erases.
      data: toldApart(type, data).data,
    },
  ),
];

export const caseHistory = projection<AllShapes>()({
  name: 'case-history',
  version: 3,
  table: HistoryRow,
  key: ['caseId', 'version'],
  byStream: true,
  writeOnce: true,
  ignores: [...allBut('complaints')],
  when: Object.fromEntries(COMPLAINT_EVENTS.map((type) => [type, told])) as Record<Type, typeof told>,
});
