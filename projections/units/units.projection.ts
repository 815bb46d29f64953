import { COMPLAINT_EVENTS } from '../../src/complaints/complaint.events';
import { IMPORT_EVENTS } from '../../src/imports/imports.events';
import { SUPERVISION_EVENTS } from '../../src/supervision/supervision.events';
import { projection } from '../runtime/projection';
import type { AllShapes } from '../shapes.events';
import { UnitRow } from './unit.row';

export const units = projection<AllShapes>()({
  name: 'units',
  version: 1,
  table: UnitRow,
  key: ['code'],
  ignores: [...COMPLAINT_EVENTS, ...SUPERVISION_EVENTS, ...IMPORT_EVENTS],
  when: {
    UnitRegistered: ({ data: { code, name, level, parent, regions } }, rows) => [
      rows.put({ code }, { name, level, parent, regions }),
    ],
  },
});
