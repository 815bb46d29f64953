import { leadsTo, stagesFor, type Act, type Stage } from '../../complaints/lifecycle';
import type { LimitEnd, LimitStart } from '../parts/limits';
import type { Kind, Regime } from '../regime';
import type { RecordStep, Requirement } from '../parts/requirements';

/** Acts by one of which something comes about; undefined for what needs none. */
type BroughtAboutBy<What extends string> = Readonly<Record<What, readonly Act[] | undefined>>;

/** Acts by which a limit can start: every case is received. */
export const STARTED_BY: BroughtAboutBy<LimitStart> = {
  receipt: undefined,
  acceptance: ['accept'],
  transfer: ['transfer'],
  supplement: ['supplement'],
  reply: ['reply'],
  'review-request': ['requestReview'],
  'case-opened': ['accept'],
  'mediation-end': ['holdNegotiation'],
  finding: ['recordFinding'],
};

/** Acts that end a limit. */
export const ENDED_BY: BroughtAboutBy<LimitEnd> = {
  decision: ['accept', 'decline'],
  reply: ['reply'],
  closing: ['close'],
  answer: ['answerConsultation'],
  acknowledgement: ['acknowledge', 'returnTransfer'],
  transfer: ['transfer'],
  'review-decision': ['decideReview'],
  feedback: ['feedback'],
  finding: ['recordFinding'],
  'suggestion-decision': ['decideSuggestion'],
  'mediation-end': ['holdNegotiation'],
};

/** Acts that fulfil what must have happened before closing; where nothing was promised or imposed nothing is left to do. */
export const FULFILLED_BY: BroughtAboutBy<Requirement> = {
  finding: ['recordFinding'],
  reply: ['reply'],
  'reply-approved': ['judgeReply'],
  'reply-written': ['reply'],
  'feedback-asked': ['feedback'],
  records: undefined,
  'remedies-performed': undefined,
  'penalties-executed': undefined,
  'completion-report': ['reportCompletion'],
  answer: ['answerConsultation'],
  'suggestion-decision': ['decideSuggestion'],
  'quality-review': ['reviewQuality'],
};

/** Acts at which a record is asked for. */
export const ASKED_AT: BroughtAboutBy<RecordStep> = {
  receipt: undefined,
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

/** An act that a kind is closed with is not open to kinds that are closed with something else. */
const ENDING_WITH: Partial<Record<Act, Requirement>> = {
  answerConsultation: 'answer',
  decideSuggestion: 'suggestion-decision',
};

/** Whether the kind has the stage that the act leads to and ends with the act, where it ends a kind; declining also needs a ground. */
function isOpen(act: Act, { stages, closing }: Kind, { declineGrounds }: Regime): boolean {
  const [to, ending] = [leadsTo[act], ENDING_WITH[act]];
  if (to !== undefined && !stages.includes(to)) return false;
  if (ending !== undefined && closing.length > 0 && !closing.includes(ending)) return false;
  return act !== 'decline' || declineGrounds.length > 0;
}
