import { complaintIdOf } from '../../../src/complaints/complaint.events';
import type { CorrectionShapes } from '../../../src/complaints/intake/corrections/corrections.events';
import type { IntakeShapes } from '../../../src/complaints/intake/intake.events';
import { dayOf } from '../../../src/kernel/day';
import { change, on, type FactSteps, type Row } from './fact-step.rules';
import { decided, NO_LIMITS, ofKind } from './limits.rules';

/** Facts that no figure needs. */
export const intakeIgnored = [
  'SupplementRequested',
  'Supplemented',
  'ConsultationAnswered',
] as const satisfies readonly (keyof IntakeShapes)[];

export const intakeFacts: FactSteps<Omit<IntakeShapes, (typeof intakeIgnored)[number]>> = {
  ComplaintReceived: (_none, { stream, data, meta }) => ({
    caseId: complaintIdOf(stream),
    regime: data.regime.id,
    regimeVersion: data.regime.version,
    kind: data.kind,
    channel: data.channel,
    category: data.category,
    region: data.region,
    unit: data.receivingUnit,
    holder: data.receivingUnit,
    respondentType: data.respondents[0]?.type ?? '',
    respondentName: data.respondents[0]?.name ?? '',
    stage: 'received',
    stageBefore: 'received',
    partySize: data.partySize,
    receivedOn: dayOf(meta.occurredAt),
    acceptedOn: null,
    acceptedBy: null,
    declinedOn: null,
    declineGround: null,
    transferredOn: null,
    transferredTo: null,
    returns: 0,
    upheld: null,
    foundOn: null,
    upheldOn: null,
    repliedOn: null,
    feedbackOn: null,
    reached: null,
    satisfaction: null,
    closedOn: null,
    outcome: null,
    resolution: null,
    answeredInTime: null,
    reopenings: 0,
    extensions: 0,
    urgings: 0,
    misses: 0,
    limits: NO_LIMITS,
    withPenalty: false,
    remediesProposed: 0,
    duplicateOf: null,
    campaigns: data.campaigns ?? [],
    suggestionAdopted: null,
    acts: [],
  }),
  ComplaintClassified: (row, event) =>
    change(row, event, {
      kind: event.data.kind,
      category: event.data.category,
      limits: ofKind(row?.limits, event.data.kind),
    }),
  ComplaintAccepted: (row, event) =>
    change(row, event, {
      stage: 'accepted',
      acceptedOn: on(event),
      acceptedBy: row?.holder,
      limits: decided(row?.limits, event.meta.occurredAt),
    }),
  ComplaintDeclined: (row, event) =>
    change(row, event, {
      stage: 'declined',
      declinedOn: on(event),
      declineGround: event.data.ground,
      limits: decided(row?.limits, event.meta.occurredAt),
    }),
  RecordCorrected: (row, event) => change(row, event, correctedFacts(event.data)),
  SuggestionDecided: (row, event) => change(row, event, { suggestionAdopted: event.data.adopted }),
  LinkedAsDuplicate: (row, event) => change(row, event, { duplicateOf: event.data.of }),
  Unlinked: (row, event) => change(row, event, { duplicateOf: null }),
  GroupFormed: (row, event) => change(row, event, { partySize: event.data.size }),
};

/** What a correction changes of what figures need; of the respondents only the one named first is counted. */
function correctedFacts({ field, ordinal, new: value }: CorrectionShapes['RecordCorrected']): Partial<Row> {
  if (typeof value === 'number') return field === 'partySize' ? { partySize: value } : {};
  if (typeof value !== 'string') return {};
  if (field === 'channel' || field === 'region') return { [field]: value };
  if (ordinal !== 1) return {};
  if (field === 'respondent.type') return { respondentType: value };
  return field === 'respondent.name' ? { respondentName: value } : {};
}
