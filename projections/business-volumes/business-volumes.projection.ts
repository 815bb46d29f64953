import { COMPLAINT_EVENTS } from '../../src/complaints/complaint.events';
import { ACCOUNT_EVENTS } from '../../src/identity/accounts/account.events';
import { IMPORT_EVENTS } from '../../src/imports/imports.events';
import { REPORT_EVENTS } from '../../src/reports/publishing/report.events';
import { REBUILD_EVENTS } from '../runtime/rebuild/record/rebuild.events';
import { DISCLOSURE_EVENTS } from '../../src/vault/disclosures/disclosure.events';
import { SUPERVISION_EVENTS } from '../../src/supervision/supervision.events';
import { UNIT_EVENTS, unitCodeOf } from '../../src/units/unit.events';
import { projection } from '../runtime/projection';
import { othersThan, type AllShapes } from '../shapes.events';
import { BusinessVolumeRow } from './business-volume.row';

export const businessVolumes = projection<AllShapes>()({
  name: 'business-volumes',
  version: 2,
  table: BusinessVolumeRow,
  key: ['unit', 'month', 'position'],
  byStream: true,
  writeOnce: true,
  ignores: [
    ...COMPLAINT_EVENTS,
    ...SUPERVISION_EVENTS,
    ...IMPORT_EVENTS,
    ...REBUILD_EVENTS,
    ...DISCLOSURE_EVENTS,
    ...ACCOUNT_EVENTS,
    ...REPORT_EVENTS,
    ...othersThan(['BusinessVolumeReported'], UNIT_EVENTS),
  ],
  when: {
    BusinessVolumeReported: ({ stream, position, data: { month, volume }, meta }, rows) => [
      rows.put({ unit: unitCodeOf(stream), month, position }, { volume: String(volume), reportedAt: meta.occurredAt }),
    ],
  },
});
