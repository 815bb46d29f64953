import { refuse, sameList, storable, SUSPICIOUS } from './canonical-values';
import type { ColumnKind } from './column-kind';

/** What is equal to `was`, or to the same part of it, is taken from there. */
function plainJson(value: unknown, was?: unknown): unknown {
  if (value === was) return was;
  if (typeof value === 'string') return storable(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : refuse(value, 'a finite number');
  if (Array.isArray(value)) return sameList(value, was, (item, before) => plainJson(item ?? null, before));
  return typeof value === 'object' && value !== null ? plainMembers(value as Members, was) : value;
}

type Members = Readonly<Record<string, unknown>>;

function plainMembers(object: Members, was: unknown): object {
  const before = isObject(was) ? was : undefined;
  const plain: Record<string, unknown> = {};
  let members = 0;
  let areSame = before !== undefined;
  for (const name of namesIn(object)) {
    const value = object[name];
    if (value === undefined) continue;
    const stored = storable(name);
    const known = before !== undefined && Object.hasOwn(before, stored) ? before[stored] : undefined;
    const member = plainJson(value, known);
    members += 1;
    areSame &&= member === known;
    // Only this name would not become a member by an assignment.
    if (name === '__proto__') Object.defineProperty(plain, name, { value: member, ...OWN });
    else plain[stored] = member;
  }
  return before !== undefined && areSame && Object.keys(before).length === members ? before : plain;
}

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** In the order of the names as they are stored. */
function namesIn(object: object): readonly string[] {
  const names = Object.keys(object);
  const areInOrder = names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name);
  if (!areInOrder) names.sort();
  const storedAsIs = names.every((name) => !SUSPICIOUS.test(name));
  return storedAsIs ? names : names.sort((a, b) => (storable(a) < storable(b) ? -1 : 1));
}

const OWN = { enumerable: true, configurable: true, writable: true };

// What a canonical form would change or refuse: NUL, halves of surrogate pairs, and null for what is no number.
const NOT_PLAIN = /null|\\u(?:0000|d[89a-f])/;

/** Documents: members in the order of their names, nothing that is undefined, no number that is none. */
export const json: ColumnKind = {
  canonical: (value, was) => plainJson(value, was),
  writtenAsGiven: (value) => {
    const written = JSON.stringify(value) as string | undefined;
    if (written === undefined) return undefined;
    // The expression takes its time with a long text, and hardly any holds either.
    const isSuspicious = written.includes('\\u') || written.includes('null');
    return isSuspicious && NOT_PLAIN.test(written) ? undefined : written;
  },
  written: (value) => JSON.stringify(value),
  read: (column) => column,
  revive: (value) => plainJson(value),
};
