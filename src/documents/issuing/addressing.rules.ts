import { requireUnit, respondentOf, type Circumstances } from '../../complaints/deciding/circumstances.rules';
import type { Complaint } from '../../complaints/complaint';
import { upheldAgainst } from '../../complaints/handling/handling.state';
import { Refusal } from '../../kernel/refusal';
import type { IssueDocument } from '../documents.commands';
import type { DocumentShapes } from '../documents.events';

type Addressee = Pick<
  DocumentShapes['DocumentIssued'],
  'addressee' | 'addresseeUnit' | 'addresseeRespondent' | 'addresseeName'
>;

/** To whom the document goes. Only a completion report lets the unit be chosen, only an order a respondent. */
export function addressed(
  { type: document, addressee, respondent }: IssueDocument,
  state: Complaint,
  circumstances: Circumstances,
  transferredTo: string | undefined,
): Addressee {
  if (addressee !== undefined && document !== 'completion-report') {
    throw new Refusal('addressee-is-fixed', { document, field: 'addressee' });
  }
  if (respondent !== undefined && document !== 'rectification-order') {
    throw new Refusal('addressee-is-fixed', { document, field: 'respondent' });
  }
  const toUnit = (unit: string): Addressee => ({
    addressee: 'unit',
    addresseeUnit: unit,
    addresseeName: nameOf(unit, circumstances),
  });
  switch (document) {
    case 'transfer-notice':
      return toUnit(transferredTo ?? state.holder);
    case 'acceptance-notice':
    case 'declination-notice':
    case 'reply-letter':
      return { addressee: 'complainant' };
    case 'urging-notice':
      return toUnit(state.holder);
    case 'rectification-order':
      return respondent === undefined ? toUnit(state.holder) : toRespondent(respondent, state);
    case 'completion-report':
      return toUnit(addressee ?? reportedTo(state, circumstances));
    case 'registration-form':
      return { addressee: 'file' };
  }
}

function toRespondent(ordinal: number, state: Complaint): Addressee {
  const { name } = respondentOf(state, ordinal);
  if (!upheldAgainst(state, ordinal)) throw new Refusal('order-without-finding', { respondent: name });
  return { addressee: 'respondent', addresseeRespondent: ordinal, addresseeName: name };
}

/** Who passed the case to its holder; else the unit above it. */
function reportedTo({ holder, file, handOvers }: Complaint, circumstances: Circumstances): string {
  const sender = file.handOvers.findLast(
    ({ to, ordinal }) => to === holder && handOvers[ordinal - 1]?.returned === false,
  )?.from;
  const superior = sender ?? requireUnit(holder, circumstances)[1];
  if (superior === undefined)
    throw new Refusal('document-needs', { document: 'completion-report', field: 'addressee' });
  return superior;
}

/** The registered name of a unit, or a refusal. */
export function nameOf(unit: string, { unitName }: Circumstances): string {
  const name = unitName(unit);
  if (name === undefined) throw new Refusal('unknown-unit', { unit });
  return name;
}
