import { UNIT_EVENTS, unitCodeOf } from '../../src/units/unit.events';
import { projection } from '../runtime/definition/projection';
import { allBut, othersThan, type AllShapes } from '../shapes/shapes.events';
import { OutletClassRow } from './outlet-class.row';

/** Of which class an outlet was, at any position: figures by class are told by the classes that held then. */
export const outletClasses = projection<AllShapes>()({
  name: 'outlet-classes',
  version: 1,
  table: OutletClassRow,
  key: ['code', 'position'],
  byStream: true,
  writeOnce: true,
  ignores: [...allBut('units'), ...othersThan(['OutletClassSet'], UNIT_EVENTS)],
  when: {
    OutletClassSet: ({ stream, position, data: { outletClass } }, rows) => [
      rows.put({ code: unitCodeOf(stream), position }, { outletClass }),
    ],
  },
});

/** The class of each outlet as of the position `position`: SQL that selects `code` and `outlet_class`. */
export const classesAsOf = (position: string): string => `
  select distinct on (code) code, outlet_class from read.outlet_classes where position <= ${position}
  order by code, position desc`;
