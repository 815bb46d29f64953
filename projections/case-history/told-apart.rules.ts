import { PERSONAL_FIELDS, type ComplaintEventType } from '../../src/complaints/complaint.events';
import { ERASED, erasedFrom } from '../../src/kernel/erased';

type Fields = Readonly<Record<string, unknown>>;

/** A fact as it is remembered: what stays for ever, and beside it what an erasure takes away. */
export interface ToldApart {
  /** The fact with the word for what was erased where its personal data stands. */
  readonly data: object;
  /** The personal data; null when there is none, or none any more. */
  readonly personal: object | null;
}

export function toldApart(type: ComplaintEventType, fact: object): ToldApart {
  const personal = personalIn(type, fact);
  if (personal === undefined) return { data: fact, personal: null };
  return { data: { ...fact, ...(erasedFrom(personal, ERASED.zh) as object) }, personal };
}

/** The fact as it was told; after an erasure with the word for it, in the language asked for, in the place of personal data. */
export function toldAgain(type: ComplaintEventType, { data, personal }: ToldApart, language: 'zh' | 'en'): object {
  return { ...data, ...(personal ?? (erasedFrom(personalIn(type, data) ?? {}, ERASED[language]) as object)) };
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
