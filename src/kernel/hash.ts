import { hash } from 'node:crypto';

/** SHA-256 of UTF-8 text, in lower-case hex. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** Keys that are the same in JSON. */
const PLAIN = /^\w+$/;
const quoted = (key: string): string => (PLAIN.test(key) ? `"${key}"` : JSON.stringify(key));

/** JSON with sorted keys and without undefined members: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  // A loop that adds to one text: every command is hashed, and lists of entries were half of what its hash cost.
  let members = '';
  for (const key of inOrder(Object.keys(value))) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) members += `${members && ','}${quoted(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

/** So many keys are put in order one by one. */
const FEW = 16;

/** Sorted in place. The few keys of an object are in order sooner than `sort` has begun. */
function inOrder(keys: string[]): readonly string[] {
  if (keys.length > FEW) return keys.sort();
  for (let place = 1; place < keys.length; place++) {
    const key = keys[place] ?? '';
    let free = place;
    for (; free > 0 && (keys[free - 1] ?? '') > key; free--) keys[free] = keys[free - 1] ?? '';
    keys[free] = key;
  }
  return keys;
}
