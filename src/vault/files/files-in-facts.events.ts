type Data = Readonly<Record<string, unknown>>;

/** Where facts name files that were handed in: the names of the fields on the way there. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  ComplaintReceived: ['attachments'],
  Supplemented: ['attachments'],
  CompletionReported: ['attachments'],
  EvidenceAdded: ['hash'],
  ExaminationReported: ['hash'],
  RectificationReported: ['attachments'],
  CaseChecked: ['checklist', 'files'],
  CaseCheckedAgain: ['checklist', 'files'],
};

export const namesFiles = (type: string): boolean => PLACES[type] !== undefined;

const NONE: readonly string[] = [];

/** What the fact calls its files by, each once. */
export function filesIn(type: string, data: unknown): readonly string[] {
  const place = PLACES[type];
  if (place === undefined) return NONE;
  const names = place.reduce<readonly unknown[]>(
    (values, field) => values.flatMap((value) => at(field, value)),
    [data],
  );
  return names.length === 0 ? NONE : [...new Set(names.filter((name) => typeof name === 'string'))];
}

/** What stands there, one by one. */
function at(field: string, value: unknown): readonly unknown[] {
  const found: unknown = (value as Data)[field];
  if (Array.isArray(found)) return found as unknown[];
  return found === undefined ? NONE : [found];
}

/** The fact with other names for its files. */
export const calledOtherwise = (type: string, data: Data, called: (name: string) => string): Data =>
  changedAt(PLACES[type] ?? [], data, called) as Data;

/** The value with every text at the end of the way changed; lists on the way are gone through. */
function changedAt(way: readonly string[], value: unknown, change: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => changedAt(way, each, change));
  const [field, ...rest] = way;
  if (field === undefined) return typeof value === 'string' ? change(value) : value;
  if (typeof value !== 'object' || value === null || !(field in value)) return value;
  return { ...value, [field]: changedAt(rest, (value as Data)[field], change) };
}
