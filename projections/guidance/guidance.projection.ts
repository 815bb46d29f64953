import { COMPLAINT_EVENTS } from '../../src/complaints/complaint.events';
import { ACCOUNT_EVENTS } from '../../src/identity/accounts/account.events';
import { IMPORT_EVENTS } from '../../src/imports/imports.events';
import { REPORT_EVENTS } from '../../src/reports/publishing/report.events';
import { REBUILD_EVENTS } from '../runtime/rebuild/record/rebuild.events';
import { DISCLOSURE_EVENTS } from '../../src/vault/disclosures/disclosure.events';
import { dayOf } from '../../src/kernel/day';
import { SUPERVISION_EVENTS } from '../../src/supervision/supervision.events';
import { UNIT_EVENTS, unitCodeOf } from '../../src/units/unit.events';
import { projection } from '../runtime/projection';
import { othersThan, type AllShapes } from '../shapes.events';
import { GuidanceRow } from './guidance.row';

export const guidance = projection<AllShapes>()({
  name: 'guidance',
  version: 1,
  table: GuidanceRow,
  key: ['unit', 'ordinal'],
  byStream: true,
  ignores: [
    ...COMPLAINT_EVENTS,
    ...SUPERVISION_EVENTS,
    ...IMPORT_EVENTS,
    ...REBUILD_EVENTS,
    ...DISCLOSURE_EVENTS,
    ...ACCOUNT_EVENTS,
    ...REPORT_EVENTS,
    ...othersThan(['GuidanceGiven', 'GuidanceWithdrawn'], UNIT_EVENTS),
  ],
  when: {
    GuidanceGiven: ({ stream, data: { ordinal, title, text, from, until }, meta }, rows) => [
      rows.put(
        { unit: unitCodeOf(stream), ordinal },
        { title, text, inForceFrom: from, inForceUntil: until, givenAt: meta.occurredAt },
      ),
    ],
    GuidanceWithdrawn: ({ stream, data: { ordinal, reason }, meta }, rows) => [
      rows.patch(
        { unit: unitCodeOf(stream), ordinal },
        { withdrawnOn: dayOf(meta.occurredAt), withdrawnBecause: reason },
      ),
    ],
  },
});
