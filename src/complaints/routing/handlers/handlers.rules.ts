import { Refusal } from '../../../kernel/refusal';
import { fact, type ComplaintRule } from '../../deciding/circumstances.rules';
import type { AssignHandler, ReplaceHandler, WarmHandOver } from './handlers.commands';

/** 篇一 8: where the first one asked is responsible, a hand-over without introducing the complainant is none. */
export const warmHandOver: ComplaintRule<WarmHandOver> = (
  { to, complainantIntroduced, remark },
  { handler },
  { regime },
) => {
  if (to === handler) throw new Refusal('same-handler', { handler });
  if (regime.firstResponsible && !complainantIntroduced) throw new Refusal('complainant-not-introduced', { to });
  return [fact('WarmHandover', { to, complainantIntroduced, remark })];
};

/** Once in each unit: whoever handles the case is replaced with a reason (篇三), but for the handler of a unit that passed it on. */
export const assign: ComplaintRule<AssignHandler> = ({ handler }, { handler: previous, handlerUnit, holder }) => {
  if (previous === undefined || handlerUnit !== holder) return [fact('HandlerAssigned', { handler })];
  if (previous === handler) throw new Refusal('same-handler', { handler });
  throw new Refusal('handler-assigned-already', { handler: previous });
};

export const replaceHandler: ComplaintRule<ReplaceHandler> = ({ handler, reason }, { handler: previous }) => {
  if (previous === undefined) throw new Refusal('no-handler');
  if (previous === handler) throw new Refusal('same-handler', { handler });
  return [fact('HandlerReplaced', { handler, previous, reason })];
};
