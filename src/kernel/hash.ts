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
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) members += `${members && ','}${quoted(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}
