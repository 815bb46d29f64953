import { unitCodeOf } from '../../src/units/unit.events';
import type { RecordedEvent } from '../../src/kernel/event';
import type { Operation, PlainRow, Rows } from '../runtime/definition/operation';
import { projection } from '../runtime/definition/projection';
import { allBut, type AllShapes } from '../shapes/shapes.events';
import { UnitRow } from './unit.row';

type UnitRows = Rows<UnitRow, 'code'>;

/** The columns that a fact of the unit changes. */
const changed = (
  { stream, version }: RecordedEvent,
  rows: UnitRows,
  columns: Partial<Omit<PlainRow<UnitRow>, 'code' | 'version'>>,
): Operation[] => [rows.patch({ code: unitCodeOf(stream) }, { version, ...columns })];

export const units = projection<AllShapes>()({
  name: 'units',
  version: 2,
  table: UnitRow,
  key: ['code'],
  byStream: true,
  indexes: ['using gin (regions)'],
  ignores: [...allBut('units')],
  when: {
    UnitRegistered: ({ data: { code, name, level, parent, regions }, version, meta }, rows) => [
      rows.put(
        { code },
        { version, name, level, parent, regions, hotlines: [], leaders: [], registeredAt: meta.occurredAt },
      ),
    ],
    UnitRenamed: (event, rows) => changed(event, rows, { name: event.data.name }),
    UnitMoved: (event, rows) => changed(event, rows, { parent: event.data.to ?? null }),
    UnitDissolved: (event, rows) =>
      changed(event, rows, { dissolvedAt: event.meta.occurredAt, successor: event.data.successor ?? null }),
    UnitCompetenceSet: (event, rows) =>
      changed(event, rows, { regions: event.data.regions, subjects: event.data.subjects ?? null }),
    UnitContactsSet: (event, rows) => changed(event, rows, { hotlines: event.data.hotlines }),
    ResponsiblePersonNamed: (event, rows) => changed(event, rows, { responsiblePerson: event.data }),
    LeadersNamed: (event, rows) => changed(event, rows, { leaders: event.data.leaders }),
    ReceptionDaySet: (event, rows) => changed(event, rows, { receptionDay: event.data.weekday }),
    BusinessVolumeReported: (event, rows) => changed(event, rows, {}),
    GuidanceGiven: (event, rows) => changed(event, rows, {}),
    GuidanceWithdrawn: (event, rows) => changed(event, rows, {}),
    OutletClassSet: (event, rows) => changed(event, rows, { outletClass: event.data.outletClass }),
  },
});
