import { leadsTo, stagesFor, type Act, type Stage } from '../../complaints/lifecycle';
import type { LimitEnd, LimitStart } from '../limits';
import type { Kind, Regime } from '../regime';
import type { RecordStep, Requirement } from '../requirements';

/** Acts by which a limit can start. */
export const STARTED_BY: Partial<Record<LimitStart, readonly Act[]>> = {
  acceptance: ['accept'],
  transfer: ['transfer'],
  reply: ['reply'],
  'case-opened': ['accept'],
  finding: ['recordFinding'],
  'review-request': ['requestReview'],
};

/** Acts that end a limit. */
export const ENDED_BY: Partial<Record<LimitEnd, readonly Act[]>> = {
  decision: ['accept', 'decline'],
  reply: ['reply'],
  closing: ['close'],
  acknowledgement: ['acknowledge', 'returnTransfer'],
  transfer: ['transfer'],
  feedback: ['feedback'],
  finding: ['recordFinding'],
  'review-decision': ['decideReview'],
};

/** Acts that fulfil what must have happened before closing. */
export const FULFILLED_BY: Partial<Record<Requirement, readonly Act[]>> = {
  finding: ['recordFinding'],
  reply: ['reply'],
  'reply-approved': ['judgeReply'],
  'reply-written': ['reply'],
  'feedback-asked': ['feedback'],
  'completion-report': ['reportCompletion'],
  'quality-review': ['reviewQuality'],
};

/** Acts at which a record is asked for. */
export const ASKED_AT: Partial<Record<RecordStep, readonly Act[]>> = {
  acceptance: ['accept'],
  reply: ['reply'],
  closing: ['close'],
};

/** Stages that a case of a kind can come to from its receipt, by acts that are allowed. */
export function reachableStages(kind: Kind, regime: Regime): ReadonlySet<Stage> {
  const reached = new Set<Stage>(kind.stages.includes('received') ? ['received'] : []);
  const steps = (Object.entries(leadsTo) as [Act, Stage][]).filter(([act]) => isOpen(act, kind, regime));
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const [act, to] of steps) if (stagesFor(act, kind.stages).some((stage) => reached.has(stage))) reached.add(to);
  }
  return reached;
}

/** Whether one of the acts is allowed in a stage that a case of the kind can be in; `beforeClosing`: and is not closed in. */
export function isPossible(acts: readonly Act[], kind: Kind, regime: Regime, beforeClosing = false): boolean {
  const reached = reachableStages(kind, regime);
  return acts
    .filter((act) => isOpen(act, kind, regime))
    .some((act) =>
      stagesFor(act, kind.stages).some((stage) => reached.has(stage) && !(beforeClosing && stage === 'closed')),
    );
}

/** Whether the kind has the stage that the act leads to; declining also needs a ground. */
const isOpen = (act: Act, { stages }: Kind, { declineGrounds }: Regime): boolean =>
  (leadsTo[act] === undefined || stages.includes(leadsTo[act])) && (act !== 'decline' || declineGrounds.length > 0);
