import { UNIT_EVENTS, unitCodeOf } from '../../src/units/unit.events';
import { projection } from '../runtime/definition/projection';
import { allBut, othersThan, type AllShapes } from '../shapes/shapes.events';
import { BusinessVolumeRow } from './business-volume.row';

export const businessVolumes = projection<AllShapes>()({
  name: 'business-volumes',
  version: 2,
  table: BusinessVolumeRow,
  key: ['unit', 'month', 'position'],
  byStream: true,
  writeOnce: true,
  ignores: [...allBut('units'), ...othersThan(['BusinessVolumeReported'], UNIT_EVENTS)],
  when: {
    BusinessVolumeReported: ({ stream, position, data: { month, volume }, meta }, rows) => [
      rows.put({ unit: unitCodeOf(stream), month, position }, { volume: String(volume), reportedAt: meta.occurredAt }),
    ],
  },
});
