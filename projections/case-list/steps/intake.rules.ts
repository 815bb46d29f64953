import { complaintIdOf } from '../../../src/complaints/complaint.events';
import type { IntakeShapes } from '../../../src/complaints/intake/intake.events';
import { dayOf } from '../../../src/kernel/day';
import { change, type CaseSteps } from './case-step.rules';

export const intakeSteps: CaseSteps<IntakeShapes> = {
  ComplaintReceived: (_none, { stream, version, position, data, meta }) => ({
    caseId: complaintIdOf(stream),
    year: Number(dayOf(meta.occurredAt).slice(0, 4)),
    version,
    position,
    stage: 'received',
    stageBefore: 'received',
    regime: data.regime.id,
    regimeVersion: data.regime.version,
    kind: data.kind,
    channel: data.channel,
    category: data.category,
    region: data.region,
    receivingUnit: data.receivingUnit,
    holder: data.receivingUnit,
    handler: null,
    receivedAt: meta.occurredAt,
    closedAt: null,
    outcome: null,
    resolution: null,
    severity: null,
    publicAttention: false,
    confidential: data.confidential,
    partySize: data.partySize,
    handOvers: 0,
    apologies: 0,
    penalties: 0,
    orders: 0,
    urgings: 0,
    urgedUntil: null,
    takenBy: null,
    satisfaction: null,
    externalReference: data.externalReference ?? null,
    respondents: data.respondents,
    allegations: data.allegations,
    remedies: [],
    requests: data.requests,
    warnings: [],
    complainant: data.complainant ?? null,
    narrative: data.narrative ?? null,
    respondentNames: data.respondents.map(({ name }) => name.toLowerCase()).join('\n'),
  }),
  ComplaintClassified: (row, event) => {
    const { kind, category, severity, publicAttention } = event.data;
    return change(row, event, { kind, category, severity, publicAttention });
  },
  ComplaintAccepted: (row, event) => change(row, event, { stage: 'accepted' }),
  ComplaintDeclined: (row, event) => change(row, event, { stage: 'declined' }),
};
