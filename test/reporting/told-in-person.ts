import { PERSONAL_FIELDS } from '../../src/complaints/complaint.events';

const PERSONAL: Readonly<Record<string, readonly string[]>> = PERSONAL_FIELDS;

/** Every text in a value, however deep. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsIn(part);
}

interface Stored {
  readonly type: string;
  readonly data: string;
}

interface Named {
  readonly respondents?: readonly { readonly name: string }[];
  readonly respondentName?: string;
}

/** What people told of themselves or were called in these events: the personal fields, and the names of respondents. */
export function toldInPerson(events: readonly Stored[]): string[] {
  const told = events.flatMap(({ type, data }) => {
    const fields = JSON.parse(data) as Record<string, unknown> & Named;
    const personal = (PERSONAL[type] ?? []).map((field) => fields[field]);
    const names = [...(fields.respondents ?? []).map(({ name }) => name), fields.respondentName];
    return [...textsIn([personal, names])];
  });
  // What the names of units hold is a place; 满意 is the name of a degree of satisfaction, too; a single word or code is nobody.
  const units = events.filter(({ type }) => type.startsWith('Unit')).map(({ data }) => data);
  return [...new Set(told)].filter(
    (text) =>
      text.length > 1 && text !== '满意' && !/^[A-Za-z-]+$/.test(text) && !units.some((data) => data.includes(text)),
  );
}
