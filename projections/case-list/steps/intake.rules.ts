import { complaintIdOf } from '../../../src/complaints/complaint.events';
import { corrected, correctedPerson } from '../../../src/complaints/intake/corrections/corrected.events';
import { isPersonalRecord } from '../../../src/complaints/intake/corrections/corrections.events';
import type { IntakeShapes, Respondent } from '../../../src/complaints/intake/intake.events';
import type { SupplementShapes } from '../../../src/complaints/intake/supplements/supplements.events';
import { dayOf } from '../../../src/kernel/day';
import { partsAfter } from '../person.rules';
import { change, changeBy, touch, type CaseSteps, type Row } from './case-step.rules';

export const intakeSteps: CaseSteps<IntakeShapes> = {
  ComplaintReceived: (_none, event) => {
    const { stream, version, position, data, meta } = event;
    return {
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
      reviewPending: false,
      reviewDecision: null,
      typical: false,
      keptUntil: null,
      holds: 0,
      erasureProposal: null,
      retentionAsked: null,
      restricted: false,
      erased: false,
      contacts: 0,
      evidence: 0,
      staffActions: 0,
      openExaminations: 0,
      nextContactAt: null,
      satisfaction: null,
      externalReference: data.externalReference ?? null,
      respondents: data.respondents,
      allegations: data.allegations,
      remedies: [],
      requests: data.requests,
      subject: data.subject ?? null,
      campaigns: data.campaigns ?? [],
      replyPromisedBy: data.replyPromisedBy ?? null,
      duplicateOf: null,
      representatives: [],
      supplementAwaited: false,
      suggestionAdopted: null,
      declinedDemands: [],
      warnings: [],
      complainant: data.complainant ?? null,
      narrative: data.narrative ?? null,
      sealed: partsAfter([], event),
      respondentNames: namesIn(data.respondents),
    };
  },
  ComplaintClassified: (row, event) => {
    const { kind, category, severity, publicAttention } = event.data;
    return change(row, event, { kind, category, severity, publicAttention });
  },
  ComplaintAccepted: (row, event) => change(row, event, { stage: 'accepted' }),
  // Who declines waits for no examination.
  ComplaintDeclined: (row, event) => change(row, event, { stage: 'declined', openExaminations: 0 }),
  SupplementRequested: (row, event) => change(row, event, { supplementAwaited: true }),
  Supplemented: (row, event) =>
    changeBy(row, event, (before) => ({
      ...supplemented(before, event.data),
      sealed: partsAfter(before.sealed, event),
    })),
  RecordCorrected: (row, event) =>
    changeBy(row, event, (before) => {
      const fields = corrected(before, event.data);
      const names = fields.respondents ? { respondentNames: namesIn(fields.respondents) } : {};
      const { field } = event.data;
      const sealed = isPersonalRecord(field) ? partsAfter(before.sealed, event, field) : before.sealed;
      return { ...fields, ...names, ...correctedPerson(before, event.data), sealed };
    }),
  ConsultationAnswered: touch,
  SuggestionDecided: (row, event) => change(row, event, { suggestionAdopted: event.data.adopted }),
  LinkedAsDuplicate: (row, event) => change(row, event, { duplicateOf: event.data.of }),
  Unlinked: (row, event) => change(row, event, { duplicateOf: null }),
  GroupFormed: (row, event) => {
    const { size, representatives } = event.data;
    return changeBy(row, event, ({ sealed }) => ({
      partySize: size,
      representatives,
      sealed: partsAfter(sealed, event),
    }));
  },
};

/** Names of the respondents for the search. */
const namesIn = (respondents: readonly Respondent[]): string =>
  respondents.map(({ name }) => name.toLowerCase()).join('\n');

function supplemented(before: Row, data: SupplementShapes['Supplemented']): Partial<Row> {
  const respondents = [...before.respondents, ...data.respondents];
  return {
    supplementAwaited: before.supplementAwaited && data.supplement === undefined,
    complainant: data.complainant ? { ...before.complainant, ...data.complainant } : before.complainant,
    narrative: data.narrative ?? before.narrative,
    subject: data.subject ? { ...before.subject, ...data.subject } : before.subject,
    respondents,
    respondentNames: namesIn(respondents),
    allegations: [...before.allegations, ...data.allegations],
    requests: [...before.requests, ...data.requests],
  };
}
