// The value itself stays out of the message: it may be about a person.
export const refuse = (value: unknown, what: string): never => {
  throw new TypeError(`a ${typeof value} was given that is not ${what}`);
};

// PostgreSQL holds neither NUL nor half of a surrogate pair in a text.
export const SUSPICIOUS = /[\0\uD800-\uDFFF]/;
const UNSTORABLE = /[\0\p{Cs}]/gu;
export const storable = (text: string): string => (SUSPICIOUS.test(text) ? text.replace(UNSTORABLE, '\uFFFD') : text);

/** The items made of a list; the list as it was when all of them are the same. */
export function sameList(
  list: readonly unknown[],
  was: unknown,
  canonical: (item: unknown, was: unknown) => unknown,
): readonly unknown[] {
  const before: readonly unknown[] = Array.isArray(was) ? was : [];
  const items = list.map((item, index) => canonical(item, before[index]));
  const isSame =
    was === before && items.length === before.length && items.every((item, index) => item === before[index]);
  return isSame ? before : items;
}
