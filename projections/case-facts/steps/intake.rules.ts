import { complaintIdOf } from '../../../src/complaints/complaint.events';
import type { IntakeShapes } from '../../../src/complaints/intake/intake.events';
import { dayOf } from '../../../src/kernel/day';
import { change, on, type FactSteps } from './fact-step.rules';

export const intakeFacts: FactSteps<IntakeShapes> = {
  ComplaintReceived: (_none, { stream, data, meta }) => ({
    caseId: complaintIdOf(stream),
    regime: data.regime.id,
    kind: data.kind,
    channel: data.channel,
    category: data.category,
    region: data.region,
    unit: data.receivingUnit,
    respondentType: data.respondents[0]?.type ?? '',
    respondentName: data.respondents[0]?.name ?? '',
    stage: 'received',
    stageBefore: 'received',
    partySize: data.partySize,
    receivedOn: dayOf(meta.occurredAt),
    acceptedOn: null,
    declinedOn: null,
    declineGround: null,
    transferredOn: null,
    transferredTo: null,
    upheld: null,
    foundOn: null,
    upheldOn: null,
    repliedOn: null,
    feedbackOn: null,
    satisfaction: null,
    closedOn: null,
    outcome: null,
    resolution: null,
    answeredInTime: null,
    withPenalty: false,
    remediesProposed: 0,
    acts: [],
  }),
  ComplaintClassified: (row, event) => change(row, event, { kind: event.data.kind, category: event.data.category }),
  ComplaintAccepted: (row, event) => change(row, event, { stage: 'accepted', acceptedOn: on(event) }),
  ComplaintDeclined: (row, event) =>
    change(row, event, { stage: 'declined', declinedOn: on(event), declineGround: event.data.ground }),
};
