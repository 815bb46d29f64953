import { UNIT_EVENTS, unitCodeOf } from '../../src/units/unit.events';
import { projection } from '../runtime/definition/projection';
import { allBut, othersThan, type AllShapes } from '../shapes/shapes.events';
import { UnitParentRow } from './unit-parent.row';

/** Which unit stood below which, at any position: the figures of a unit are those of the units that were below it then. */
export const unitParents = projection<AllShapes>()({
  name: 'unit-parents',
  version: 1,
  table: UnitParentRow,
  key: ['code', 'position'],
  byStream: true,
  writeOnce: true,
  ignores: [...allBut('units'), ...othersThan(['UnitRegistered', 'UnitMoved'], UNIT_EVENTS)],
  when: {
    UnitRegistered: ({ position, data: { code, parent } }, rows) => [rows.put({ code, position }, { parent })],
    UnitMoved: ({ stream, position, data: { to } }, rows) => [
      rows.put({ code: unitCodeOf(stream), position }, { parent: to }),
    ],
  },
});

/** The unit `$unit` and those below it as of the position `$position`: SQL that selects their codes. */
export const unitsBelow = (unit: string, position: string): string => `
  with recursive placed as (
    select distinct on (code) code, parent from read.unit_parents where position <= ${position} order by code, position desc
  ), below (code) as (
    select ${unit}::text union select placed.code from placed join below on placed.parent = below.code
  )
  select code from below`;
