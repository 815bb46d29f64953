import { dayOf, type Day } from '../kernel/day';
import type { EvolveAbout } from '../kernel/rule';
import { changeAt } from '../kernel/texts/ordinal';
import type { ComplaintEventType, ComplaintShapes, PERSONAL_FIELDS } from '../complaints/complaint.events';

/** A fact without what is personal in it: a field declared personal can no longer be filed. */
type Plain<Type extends ComplaintEventType> = Omit<ComplaintShapes[Type], (typeof PERSONAL_FIELDS)[Type][number]>;

type PrintedOfReceipt = 'onSite' | 'signed' | 'confidential' | 'attachments';

/** What documents print of a case beside what the rules know of it anyway; nothing personal is in it. */
export interface CaseFile {
  readonly received?: Pick<Plain<'ComplaintReceived'>, PrintedOfReceipt> & { readonly on: Day; readonly by: string };
  /** 受理 or 不予受理, by which unit. */
  readonly decision?: {
    readonly on: Day;
    readonly unit: string;
    readonly declined?: Plain<'ComplaintDeclined'>;
  };
  readonly handOvers: readonly (Plain<'ComplaintTransferred'> & { readonly on: Day })[];
  /** The newest finding of each allegation. */
  readonly findings: readonly Plain<'FindingRecorded'>[];
  readonly remedies: readonly (Plain<'RemedyProposed'> & { readonly performed: boolean })[];
  readonly apologies: readonly Plain<'ApologyMade'>[];
  readonly fines: readonly Plain<'RespondentFined'>[];
  readonly confiscations: readonly Plain<'IllegalIncomeConfiscated'>[];
  readonly corrections: readonly Plain<'CorrectionOrdered'>[];
  readonly suspensions: readonly Plain<'ActivitySuspended'>[];
  readonly spared: readonly Plain<'NoPenaltyDecided'>[];
  readonly staffActions: readonly Plain<'StaffActionTaken'>[];
  readonly declinedDemands: readonly Plain<'DemandDeclined'>[];
  /** The newest 督办. */
  readonly urging?: Plain<'CaseUrged'>;
  /** Whether there is the text of an approved or sent reply, and of a completion report. */
  readonly hasReply: boolean;
  readonly hasCompletion: boolean;
  readonly reply?: { readonly on: Day; readonly medium: Plain<'ReplySent'>['medium'] };
  readonly closedOn?: Day;
}

export const emptyFile: CaseFile = {
  handOvers: [],
  findings: [],
  remedies: [],
  apologies: [],
  fines: [],
  confiscations: [],
  corrections: [],
  suspensions: [],
  spared: [],
  staffActions: [],
  declinedDemands: [],
  hasReply: false,
  hasCompletion: false,
};

type Filed = {
  readonly [Type in ComplaintEventType]?: (file: CaseFile, data: Plain<Type>, about: EvolveAbout) => CaseFile;
};

/** The facts that a document prints; all others leave the file as it is. */
const filed: Filed = {
  ComplaintReceived: (file, { onSite, signed, confidential, attachments }, { occurredAt, actor }) => ({
    ...file,
    received: { onSite, signed, confidential, attachments, on: dayOf(occurredAt), by: actor },
  }),
  Supplemented: (file, { attachments, signed }) => ({
    ...file,
    received: file.received && {
      ...file.received,
      attachments: [...file.received.attachments, ...attachments],
      signed: signed ?? file.received.signed,
    },
  }),
  ComplaintAccepted: (file, _data, { occurredAt, unit }) => ({ ...file, decision: { on: dayOf(occurredAt), unit } }),
  ComplaintDeclined: (file, declined, { occurredAt, unit }) => ({
    ...file,
    decision: { on: dayOf(occurredAt), unit, declined },
  }),
  ComplaintTransferred: (file, data, { occurredAt }) => ({
    ...file,
    handOvers: [...file.handOvers, { ...data, on: dayOf(occurredAt) }],
  }),
  FindingRecorded: (file, finding) => ({
    ...file,
    findings: [...file.findings.filter(({ allegation }) => allegation !== finding.allegation), finding].sort(
      (a, b) => a.allegation - b.allegation,
    ),
  }),
  RemedyProposed: (file, remedy) => ({ ...file, remedies: [...file.remedies, { ...remedy, performed: false }] }),
  RemedyPerformed: (file, { remedy }) => ({ ...file, remedies: changeAt(file.remedies, remedy, { performed: true }) }),
  ApologyMade: (file, apology) => ({ ...file, apologies: [...file.apologies, apology] }),
  RespondentFined: (file, fine) => ({ ...file, fines: [...file.fines, fine] }),
  IllegalIncomeConfiscated: (file, income) => ({ ...file, confiscations: [...file.confiscations, income] }),
  CorrectionOrdered: (file, order) => ({ ...file, corrections: [...file.corrections, order] }),
  ActivitySuspended: (file, order) => ({ ...file, suspensions: [...file.suspensions, order] }),
  NoPenaltyDecided: (file, decision) => ({ ...file, spared: [...file.spared, decision] }),
  StaffActionTaken: (file, { measure, description, respondent, respondentType }) => ({
    ...file,
    staffActions: [...file.staffActions, { measure, description, respondent, respondentType }],
  }),
  DemandDeclined: (file, demand) => ({ ...file, declinedDemands: [...file.declinedDemands, demand] }),
  CaseUrged: (file, urging) => ({ ...file, urging }),
  // Urged again, or listed: the notice says until when now.
  UrgingRaised: (file, { due }) => ({
    ...file,
    urging: file.urging && due !== undefined ? { ...file.urging, due } : file.urging,
  }),
  CompletionReported: (file) => ({ ...file, hasCompletion: true }),
  ReplyApproved: (file) => ({ ...file, hasReply: true }),
  ReplySentBack: (file) => ({ ...file, hasReply: file.reply !== undefined }),
  ReplySent: (file, { medium }, { occurredAt }) => ({
    ...file,
    reply: { on: dayOf(occurredAt), medium },
    hasReply: true,
  }),
  ComplaintClosed: (file, _data, { occurredAt }) => ({ ...file, closedOn: dayOf(occurredAt) }),
  // A case that is reopened is reported and answered anew.
  ComplaintReopened: (file) => ({
    ...file,
    closedOn: undefined,
    reply: undefined,
    hasReply: false,
    hasCompletion: false,
  }),
};

/** The file of a case after one more fact. */
export function fileAfter(file: CaseFile, type: ComplaintEventType, data: unknown, about: EvolveAbout): CaseFile {
  const step = filed[type] as ((file: CaseFile, data: unknown, about: EvolveAbout) => CaseFile) | undefined;
  return step ? step(file, data, about) : file;
}
