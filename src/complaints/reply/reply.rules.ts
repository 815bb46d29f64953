import { sha256 } from '../../kernel/hash';
import { Refusal } from '../../kernel/refusal';
import { searchable } from '../../kernel/texts/search-terms';
import type { Role } from '../../kernel/roles';
import { fact, type ComplaintRule } from '../deciding/circumstances.rules';
import { lastHandOver } from '../routing/routing.state';
import { requireOwnLine } from '../deciding/three-lines.rules';
import type { JudgeReply, RecordFeedback, ReportCompletion, SendReply } from './reply.commands';

export const reportCompletion: ComplaintRule<ReportCompletion> = ({ summary, attachments = [] }, state) => [
  fact('CompletionReported', { to: lastHandOver(state)?.from, summary, attachments }),
];

/** By one of the roles that the regime names, and never by who handled the case (invariant 8). */
export const judgeReply: ComplaintRule<JudgeReply> = ({ approved, reply: draft, remark }, state, circumstances) => {
  const { caller, regime, fingerprint } = circumstances;
  const roles = regime.reply.approvedBy;
  if (roles.length > 0 && !roles.includes(caller.role as Role)) {
    throw new Refusal('not-an-approver', { role: caller.role, roles });
  }
  requireOwnLine(state, caller.id, 'approving');
  if (approved) return [fact('ReplyApproved', { reply: draft, replyHash: fingerprint(draft), remark })];
  if (remark === undefined) throw new Refusal('reason-missing');
  return [fact('ReplySentBack', { reply: draft, reason: remark })];
};

/** The result of an accepted case is told as the regime asks: approved word by word, and written. */
/** What stays of a text when signs and spaces are left out. */
const lettersOf = (text: string): string => searchable(text).replaceAll(/[^\p{L}\p{N}]+/gu, '');

export const reply: ComplaintRule<SendReply> = (
  { medium, written: stated, summary },
  state,
  { regime, fingerprint },
) => {
  const written = stated ?? medium === 'letter';
  const { approvedBy: roles, written: mustBeWritten } = regime.reply;
  const { approved } = state.reply;
  // Replies from before the vault were hashed without a key.
  const isApproved = approved === fingerprint(summary) || approved === sha256(summary);
  if (approved !== undefined && !isApproved) throw new Refusal('reply-differs-from-approved');
  if (state.stage === 'accepted') {
    if (roles.length > 0 && approved === undefined) throw new Refusal('reply-not-approved', { roles });
    if (mustBeWritten && !written) throw new Refusal('reply-not-written', { medium });
  }
  return [fact('ReplySent', { medium, written, summary, likeness: fingerprint(lettersOf(summary)) })];
};

export const feedback: ComplaintRule<RecordFeedback> = ({ reached, satisfaction, opinion, calledAt }) => {
  if (!reached && satisfaction !== 'no-answer') throw new Refusal('satisfaction-without-answer', { satisfaction });
  return [fact('FeedbackRecorded', { reached, satisfaction, opinion, calledAt })];
};
