import { Refusal } from '../../../kernel/refusal';
import { fact, requireTerm, type ComplaintRule } from '../../deciding/circumstances.rules';
import type { Complaint } from '../../complaint';
import { requireRespondents } from '../allegations.rules';
import { statedIn } from '../stated.events';
import type { RequestSupplement, Supplement } from './supplements.commands';

export const requestSupplement: ComplaintRule<RequestSupplement> = ({ missing, until }, { supplements }) => {
  if (supplements.some(({ supplied }) => !supplied)) throw new Refusal('supplement-awaited');
  return [fact('SupplementRequested', { supplement: supplements.length + 1, missing, until })];
};

/** Answers the request that waits, if one does; what is there already is corrected, not supplied. */
export const supplement: ComplaintRule<Supplement> = (command, state, { regime }) => {
  const { description, complainant, narrative, subject, signed, attachments = [] } = command;
  const { respondents = [], allegations = [], requests = [] } = command;
  respondents.forEach(({ type }, index) =>
    requireTerm(regime, `respondents.${index}.type`, regime.respondentTypes, type),
  );
  requireRespondents(allegations, state.respondents.length + respondents.length);
  refuseStated(command, state);
  const awaited = state.supplements.findIndex(({ supplied }) => !supplied) + 1;
  return [
    fact('Supplemented', {
      supplement: awaited === 0 ? undefined : awaited,
      description,
      complainant,
      narrative,
      subject,
      respondents,
      allegations,
      requests,
      signed: signed ? true : undefined,
      attachments,
    }),
  ];
};

function refuseStated({ complainant, narrative, subject }: Supplement, state: Complaint): void {
  const again = [
    ...statedIn({ complainant, narrative }).filter((field) => state.stated.includes(field)),
    ...(['item', 'consumedOn', 'amount'] as const)
      .filter((part) => subject?.[part] !== undefined && state.subject?.[part] !== undefined)
      .map((part) => `subject.${part}`),
  ];
  if (again.length > 0) throw new Refusal('already-stated', { fields: again });
}
