import { fact, type Circumstances, type ComplaintRule } from '../complaints/deciding/circumstances.rules';
import type { Complaint } from '../complaints/complaint';
import { dayOf } from '../kernel/day';
import { Refusal } from '../kernel/refusal';
import { compose, contentHashOf } from './content/compose.rules';
import type { Occasion } from './content/occasion.rules';
import type { CancelDocument, IssueDocument } from './documents.commands';
import { addressed, nameOf } from './issuing/addressing.rules';
import { detailsOf } from './issuing/details.rules';
import { entitled, issuing } from './issuing/issuing.rules';

const ORDINARY_SEAL = '公章';

/** 签发: refuses a document whose moment has not come, whose issuer is not entitled, or that has nothing to say. */
export const issueDocument: ComplaintRule<IssueDocument> = (command, state, circumstances) => {
  const { regime, caller, now } = circumstances;
  const { type: document, text } = command;
  const { stages, once, sealed, needs } = issuing[document];
  const template = regime.documents.find((each) => each.document === document);
  if (!template) throw new Refusal('no-template', { document, regime: `${regime.id}@${regime.version}` });
  if (!stages.includes(state.stage)) {
    throw new Refusal('document-not-in-this-stage', { document, stage: state.stage, allowed: stages });
  }
  const handOver = entitled(command, state, circumstances);
  const transfer = document === 'transfer-notice' ? handOver : undefined;
  const valid = state.documents.findIndex(
    (each) => each.document === document && !each.cancelled && each.transfer === transfer?.ordinal,
  );
  if (once && valid >= 0) throw new Refusal('document-issued-already', { document, ordinal: valid + 1 });
  const said = detailsOf(command, state, transfer);
  for (const field of needs) if (said[field] === undefined) throw new Refusal('document-needs', { document, field });
  refuseUnapproved(command, state, circumstances);
  refuseEmpty(command, state);

  const issue: Occasion['issue'] = {
    ordinal: state.documents.length + 1,
    document,
    unit: caller.unit,
    unitName: nameOf(caller.unit, circumstances),
    year: Number(dayOf(now).slice(0, 4)),
    mark: template.mark,
    title: template.title,
    template: template.version,
    ...addressed(command, state, circumstances, transfer?.to),
    transfer: transfer?.ordinal,
    requirements: said.requirements,
    reportBackBy: said.reportBackBy,
    text,
    attachments: said.attachments ?? 0,
    pages: said.pages ?? 0,
    ...(sealed && {
      seal: command.seal ?? ORDINARY_SEAL,
      sealedBy: command.sealedBy ?? caller.id,
      sealApprovedBy: command.sealApprovedBy,
    }),
  };
  const contentHash = contentHashOf(compose({ issue, on: dayOf(now), state, regime }));
  return [fact('DocumentIssued', { ...issue, contentHash })];
};

/** 作废: by the unit that issued it, once. */
export const cancelDocument: ComplaintRule<CancelDocument> = ({ document: ordinal, reason }, state, { caller }) => {
  const found = state.documents[ordinal - 1];
  if (!found) throw new Refusal('unknown-document', { ordinal, count: state.documents.length });
  if (found.unit !== caller.unit) throw new Refusal('not-the-issuer', { issuer: found.unit, unit: caller.unit });
  if (found.cancelled) throw new Refusal('document-cancelled-already', { ordinal });
  return [fact('DocumentCancelled', { ordinal, document: found.document, reason })];
};

/** A letter is sealed only once the reply was approved, where the regime asks for that. */
function refuseUnapproved({ type: document }: IssueDocument, { reply }: Complaint, { regime }: Circumstances): void {
  const roles = regime.reply.approvedBy;
  if (document !== 'reply-letter' || roles.length === 0) return;
  if (reply.approved === undefined && reply.sent?.approved !== true) throw new Refusal('reply-not-approved', { roles });
}

/** A letter or a report that would say nothing of what was found is refused. */
function refuseEmpty({ type: document, text }: IssueDocument, { file, allegations }: Complaint): void {
  if (document !== 'reply-letter' && document !== 'completion-report') return;
  const complete = allegations.length > 0 && file.findings.length === allegations.length;
  const told = document === 'reply-letter' ? file.hasReply : file.hasCompletion;
  if (!complete && !told && text === undefined) throw new Refusal('nothing-to-tell', { document });
}
