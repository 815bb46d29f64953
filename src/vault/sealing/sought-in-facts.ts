import type { PersonNumber } from '../persons/person-key';

type Data = Readonly<Record<string, unknown>>;

/** What cases are found by in the personal data of a fact. */
export interface SoughtInFact {
  readonly narrative?: string;
  readonly numbers: readonly (readonly [kind: PersonNumber, text: string])[];
}

interface Complainant {
  readonly telephone?: unknown;
  readonly idNumber?: unknown;
}

/** Of a sealed fact, with words in the places of what it says: where something would stand. */
export function soughtInFact(type: string, data: Data): SoughtInFact | undefined {
  const sought = soughtOf(type, data);
  return sought.narrative === undefined && sought.numbers.length === 0 ? undefined : sought;
}

function soughtOf(type: string, data: Data): SoughtInFact {
  switch (type) {
    case 'ComplaintReceived':
    case 'Supplemented':
      return { narrative: textOf(data.narrative), numbers: numbersOf(data.complainant as Complainant | undefined) };
    case 'RecordCorrected':
      return ofCorrection(String(data.field), textOf(data.personal));
    case 'GroupFormed':
      return { numbers: ofRepresentatives(data.representatives) };
    default:
      return { numbers: [] };
  }
}

function numbersOf({ telephone, idNumber }: Complainant = {}): SoughtInFact['numbers'] {
  const told = [
    ['telephone', textOf(telephone)],
    ['idNumber', textOf(idNumber)],
  ] as const;
  return told.flatMap(([kind, text]) => (text === undefined ? [] : [[kind, text] as const]));
}

function ofCorrection(field: string, text: string | undefined): SoughtInFact {
  if (field === 'narrative') return { narrative: text, numbers: [] };
  const kind = field.replace('complainant.', '');
  return { numbers: text !== undefined && (kind === 'telephone' || kind === 'idNumber') ? [[kind, text]] : [] };
}

function ofRepresentatives(representatives: unknown): SoughtInFact['numbers'] {
  if (!Array.isArray(representatives)) return [];
  const texts = (representatives as readonly Complainant[]).map(({ telephone }) => textOf(telephone));
  return texts.flatMap((text) => (text === undefined ? [] : [['representative', text] as const]));
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
