import { dayOf } from '../../src/kernel/day';
import { UNIT_EVENTS, unitCodeOf } from '../../src/units/unit.events';
import { projection } from '../runtime/definition/projection';
import { allBut, othersThan, type AllShapes } from '../shapes/shapes.events';
import { GuidanceRow } from './guidance.row';

export const guidance = projection<AllShapes>()({
  name: 'guidance',
  version: 1,
  table: GuidanceRow,
  key: ['unit', 'ordinal'],
  byStream: true,
  ignores: [...allBut('units'), ...othersThan(['GuidanceGiven', 'GuidanceWithdrawn'], UNIT_EVENTS)],
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
