import { PERSONAL_FIELDS, type ComplaintEventType } from '../../src/complaints/complaint.events';
import { ERASED, erasedFrom, type Withheld } from '../../src/kernel/erased';

type Fields = Readonly<Record<string, unknown>>;

/** What an erasure takes away of a fact. */
export interface PersonalTold {
  /** The personal data; null when there is none, none any more, or none for whoever asks. */
  readonly personal: object | null;
  /** What stands in its place. */
  readonly word: Withheld;
}

/** A fact as it is remembered: what stays for ever, and beside it what an erasure takes away. */
export interface ToldApart extends PersonalTold {
  /** The fact with the word for what was erased where its personal data stands. */
  readonly data: object;
}

export function toldApart(type: ComplaintEventType, fact: object): ToldApart {
  const personal = personalIn(type, fact);
  if (personal === undefined) return { data: fact, personal: null, word: ERASED };
  return { data: { ...fact, ...(erasedFrom(personal, ERASED.zh) as object) }, personal, word: ERASED };
}

/** The fact as it was told; where personal data is withheld or gone with the word for it, in the language asked for. */
export function toldAgain(
  type: ComplaintEventType,
  { data, personal, word }: ToldApart,
  language: 'zh' | 'en',
): object {
  return { ...data, ...(personal ?? (erasedFrom(personalIn(type, data) ?? {}, word[language]) as object)) };
}

/** The personal data of a fact; undefined when there is none. */
function personalIn(type: ComplaintEventType, fact: object): Fields | undefined {
  let personal: Record<string, unknown> | undefined;
  for (const field of PERSONAL_FIELDS[type] as readonly string[]) {
    const value = (fact as Fields)[field];
    if (value !== undefined) (personal ??= {})[field] = value;
  }
  return personal;
}
