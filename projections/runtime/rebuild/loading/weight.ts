import type { RecordedEvent } from '../../../../src/kernel/event';

/** What V8 takes for a value beside its text, in bytes. */
const VALUE = 24;

/** About how many bytes of memory a value of JSON takes, everything in it counted. */
export function weightOf(value: unknown): number {
  // Texts beyond Latin letters take two bytes a character.
  if (typeof value === 'string') return VALUE + 2 * value.length;
  if (typeof value !== 'object' || value === null) return VALUE;
  let weight = VALUE;
  if (Array.isArray(value)) for (const item of value) weight += weightOf(item);
  else for (const name in value) weight += weightOf((value as Readonly<Record<string, unknown>>)[name]);
  return weight;
}

/** The same of what rows can take over from an event. */
export function weightOfEvent({ data, sealed, foundBy }: RecordedEvent): number {
  const beside = (sealed === undefined ? 0 : weightOf(sealed)) + (foundBy === undefined ? 0 : weightOf(foundBy));
  return weightOf(data) + beside;
}
