import type { Named } from '../../kernel/refusal';
import type { Regime } from '../../regimes/regime';
import type { Requirement } from '../../regimes/parts/requirements';
import type { Complaint } from '../complaint';
import type { Remedy } from '../handling/remedies/remedies.state';
import { emptyRecords } from '../records/records.rules';
import { lastHandOver } from '../routing/routing.state';
import type { RecordWaiver } from './closing.events';

interface Condition extends Named {
  /** Whether it has happened, since the case was received or reopened. */
  readonly met: (state: Complaint) => boolean;
  /** Whether it is asked for also of a declined case, which was never handled. */
  readonly ofDeclined?: true;
}

/** What a regime can ask for before closing; `records` is told record by record. */
const CONDITIONS: Readonly<Record<Exclude<Requirement, 'records'>, Condition>> = {
  finding: {
    zh: '每项投诉的认定',
    en: 'a finding on every allegation',
    met: ({ allegations }) => allegations.every(({ finding }) => finding !== undefined),
  },
  reply: { zh: '答复', en: 'a reply', met: ({ reply }) => reply.sent !== undefined, ofDeclined: true },
  'reply-approved': {
    zh: '经审批的答复',
    en: 'an approved reply',
    met: ({ reply }) => reply.sent?.approved === true,
  },
  'reply-written': { zh: '书面答复', en: 'a written reply', met: ({ reply }) => reply.sent?.written === true },
  'feedback-asked': { zh: '回访', en: 'the call-back', met: ({ reply }) => reply.asked },
  'remedies-performed': {
    zh: '补救措施的履行',
    en: 'the performance of every remedy',
    met: ({ remedies }) => remedies.every(isSettled),
  },
  'penalties-executed': {
    zh: '处罚的执行',
    en: 'the execution of every penalty',
    met: ({ dues, executed }) => dues.length === 0 || executed,
  },
  'completion-report': { zh: '办结报告', en: 'a completion report', met: ({ reply }) => reply.reported },
  answer: { zh: '咨询答复', en: 'an answer', met: ({ answered }) => answered },
  'suggestion-decision': {
    zh: '建议采纳决定',
    en: 'the decision on the suggestion',
    met: ({ suggestionDecided }) => suggestionDecided,
  },
  'quality-review': {
    zh: '质量评析',
    en: 'a quality review',
    met: ({ qualityReviewed }) => qualityReviewed,
  },
};

/** A remedy that was refused, by whom it was offered to or by whoever had to approve it, is not performed. */
const isSettled = ({ performed, accepted, approval }: Remedy): boolean =>
  performed || accepted === false || approval === 'rejected';

/** Invariant 7: what the regime requires before a case like this one is closed, and what of it has not happened. */
export function missingForClosing(state: Complaint, regime: Regime, waived: readonly RecordWaiver[]): readonly Named[] {
  const declined = state.stage === 'declined';
  const asked = requirementsOf(state, regime);
  const conditions = asked.filter((requirement) => requirement !== 'records').map((each) => CONDITIONS[each]);
  const steps = declined ? (['receipt'] as const) : undefined;
  const empty = asked.includes('records') ? emptyRecords(state, regime, steps) : [];
  return [
    ...conditions.filter(({ met, ofDeclined }) => !met(state) && (!declined || ofDeclined)),
    ...empty.filter(({ id }) => !waived.some(({ record }) => record === id)),
  ].map(({ zh, en }) => ({ zh, en }));
}

/** Those of the kind; a case that was passed on is also reported on where the regime asks for reports. */
function requirementsOf(state: Complaint, { kinds, reply }: Regime): readonly Requirement[] {
  const listed = kinds.find(({ id }) => id === state.kind)?.closing ?? [];
  const reported = reply.completionReport && lastHandOver(state) !== undefined;
  return reported && !listed.includes('completion-report') ? [...listed, 'completion-report'] : listed;
}
