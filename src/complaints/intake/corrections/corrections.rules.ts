import { isDay } from '../../../kernel/day';
import { Refusal } from '../../../kernel/refusal';
import { fact, requireTerm, type Circumstances, type ComplaintRule } from '../../deciding/circumstances.rules';
import type { Complaint } from '../../complaint';
import { recordedValue } from './corrected.events';
import type { CorrectRecord } from './corrections.commands';
import { isPersonalRecord, type Correctable, type CorrectedValue, type PlainField } from './corrections.events';

type Takes = 'value' | 'count' | 'amount';

/** Where the new value is stated, if not as text. */
const TAKES: Readonly<Partial<Record<Correctable, Takes>>> = { partySize: 'count', 'subject.amount': 'amount' };

/** How long the text may be: as long as at the receipt. */
const MOST: Readonly<Partial<Record<Correctable, number>>> = {
  channel: 80,
  region: 40,
  'respondent.type': 80,
  'respondent.name': 200,
  'respondent.region': 40,
  allegation: 2000,
  request: 500,
  'subject.item': 200,
  externalReference: 100,
  'complainant.name': 100,
  'complainant.telephone': 40,
  'complainant.address': 300,
  'complainant.idNumber': 40,
};

export const correct: ComplaintRule<CorrectRecord> = (command, state, circumstances) => {
  const { field, reason } = command;
  const value = statedValue(command);
  if (isPersonalRecord(field)) return [fact('RecordCorrected', { field, personal: value as string, reason })];
  const ordinal = ordinalOf(field, command.ordinal, state);
  refuseForeignTerm(field, value, circumstances);
  const old = recordedValue(state, field, ordinal);
  if (isSame(old, value)) throw new Refusal('nothing-to-correct', { field });
  return [fact('RecordCorrected', { field, ordinal, old, new: value, reason })];
};

/** The value in the form that the field takes, and nothing beside it. */
function statedValue({ field, value, count, amount }: CorrectRecord): CorrectedValue {
  const takes = TAKES[field] ?? 'value';
  const stated = { value, count, amount };
  const given = (Object.keys(stated) as Takes[]).filter((name) => stated[name] !== undefined);
  const found = stated[takes];
  if (found === undefined || given.length > 1) throw new Refusal('correction-does-not-fit', { field, takes });
  if (field === 'subject.consumedOn' && !isDay(found)) throw new Refusal('no-such-day', { field });
  const most = MOST[field];
  if (typeof found === 'string' && most !== undefined && Array.from(found).length > most) {
    throw new Refusal('correction-too-long', { field, most });
  }
  return found;
}

/** The ordinal of the respondent, allegation or request, or a refusal; none for any other field. */
function ordinalOf(field: PlainField, ordinal = 0, state: Complaint): number | undefined {
  const [part = ''] = field.split('.');
  if (part === 'respondent') return within(state.respondents, 'unknown-respondent', part);
  if (part === 'allegation') return within(state.allegations, 'unknown-allegation', part);
  if (part === 'request') return within(state.requests, 'unknown-request', part);
  return undefined;

  function within(members: readonly unknown[], code: Refusal['code'], name: string): number {
    if (members[ordinal - 1] === undefined) throw new Refusal(code, { [name]: ordinal, count: members.length });
    return ordinal;
  }
}

function refuseForeignTerm(field: PlainField, value: CorrectedValue, { regime }: Circumstances): void {
  if (field === 'channel') requireTerm(regime, field, regime.channels, value as string);
  if (field === 'respondent.type') requireTerm(regime, field, regime.respondentTypes, value as string);
}

const isSame = (a: CorrectedValue | undefined, b: CorrectedValue): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.amount === b.amount && a.currency === b.currency : a === b;
