import type { CaseDetail } from './case.answer';
import type { CaseRow } from './case.row';
import type { Person } from './person.rules';

const NUMBER_WIDTH = 5;

export const caseNumberOf = ({
  receivingUnit,
  year,
  ordinal,
}: Pick<CaseRow, 'receivingUnit' | 'year' | 'ordinal'>): string =>
  `${receivingUnit}-${year}-${String(ordinal).padStart(NUMBER_WIDTH, '0')}`;

export const itemOf = (row: CaseRow) => ({
  id: row.caseId,
  caseNumber: caseNumberOf(row),
  version: row.version,
  stage: row.stage,
  regime: `${row.regime}@${row.regimeVersion}`,
  kind: row.kind,
  channel: row.channel,
  category: row.category,
  region: row.region,
  receivingUnit: row.receivingUnit,
  holder: row.holder,
  handler: row.handler,
  receivedAt: row.receivedAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
  outcome: row.outcome,
  respondents: row.respondents.map(({ name }) => name),
  confidential: row.confidential,
  partySize: row.partySize,
  duplicateOf: row.duplicateOf,
});

export const detailOf = (row: CaseRow, { complainant, narrative, representatives }: Person): CaseDetail => ({
  ...itemOf(row),
  position: row.position,
  resolution: row.resolution,
  severity: row.severity,
  publicAttention: row.publicAttention,
  satisfaction: row.satisfaction,
  externalReference: row.externalReference,
  handOvers: row.handOvers,
  apologies: row.apologies,
  penalties: row.penalties,
  orders: row.orders,
  urgings: row.urgings,
  urgedUntil: row.urgedUntil,
  takenBy: row.takenBy,
  reviewPending: row.reviewPending,
  reviewDecision: row.reviewDecision,
  typical: row.typical,
  keptUntil: row.keptUntil,
  holds: row.holds,
  restricted: row.restricted,
  erased: row.erased,
  contacts: row.contacts,
  evidence: row.evidence,
  staffActions: row.staffActions,
  openExaminations: row.openExaminations,
  nextContactAt: row.nextContactAt?.toISOString() ?? null,
  complainant,
  narrative,
  representatives: [...representatives],
  subject: row.subject,
  campaigns: [...row.campaigns],
  replyPromisedBy: row.replyPromisedBy,
  supplementAwaited: row.supplementAwaited,
  suggestionAdopted: row.suggestionAdopted,
  requests: [...row.requests],
  declinedDemands: [...row.declinedDemands],
  respondentList: numbered(row.respondents),
  allegations: numbered(row.allegations),
  remedies: numbered(row.remedies),
  warnings: [...row.warnings],
});

/** Members of a case are named by their ordinal, from 1. */
const numbered = <Member extends object>(members: readonly Member[]): (Member & { ordinal: number })[] =>
  members.map((member, index) => ({ ordinal: index + 1, ...member }));
