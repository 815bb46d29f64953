import { Refusal } from '../../../kernel/refusal';
import { fact, requireLater, type ComplaintRule } from '../../deciding/circumstances.rules';
import type { ConfirmIssues, LogContact } from './contacts.commands';

export const logContact: ComplaintRule<LogContact> = (
  { party, medium, incoming = false, reached = true, summary, nextContactAt },
  _state,
  { now },
) => {
  if (nextContactAt !== undefined) requireLater(nextContactAt, now);
  return [fact('ContactLogged', { party, medium, incoming, reached, summary, nextContactAt })];
};

/** 篇一 4: what is not clear is cleared up, so that whoever disagrees says in what. */
export const confirmIssues: ComplaintRule<ConfirmIssues> = ({ issues, agreed, objection }) => {
  if (!agreed && objection === undefined) throw new Refusal('objection-missing');
  return [fact('IssuesConfirmed', { issues, agreed, objection })];
};
