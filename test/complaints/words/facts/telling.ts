import type { ComplaintEventType, ComplaintShapes } from '../../../../src/complaints/complaint.events';
import { CASE, type PastFact } from '../../../support/given';

/** Who recorded a fact and when it happened. */
export interface About {
  readonly by?: string;
  readonly clerk?: string;
  readonly at?: string;
}

/** The word for a fact: a plain example of it, changed where the test says so. */
export const fact =
  <Type extends ComplaintEventType>(type: Type, example: ComplaintShapes[Type]) =>
  (changed: Partial<ComplaintShapes[Type]> = {}, about: About = {}): PastFact => {
    const { by = 'shaoguan', clerk = 'clerk-1', at = '2026-03-02T10:00:00+08:00' } = about;
    const meta = { commandId: 'c', correlationId: 'c', occurredAt: at, recordedAt: '2026-03-02T02:00:00.000Z' };
    const actor = { id: clerk, role: 'handler', unit: by };
    return { type, stream: `complaint-${CASE}`, data: { ...example, ...changed }, meta: { ...meta, actor } };
  };
