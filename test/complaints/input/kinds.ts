/** A value that is to be refused, and why; `at` is where below the field the fault lies, as `.amount`. */
interface Bad {
  readonly value: unknown;
  readonly reason: string;
  readonly at?: string;
}

/** A kind of field: values that are taken, values that are refused, and what is said of null where the field may be left out. */
export interface Kind {
  readonly good: readonly [unknown, ...unknown[]];
  readonly bad: readonly Bad[];
  readonly ofNull: string;
}
export type Fields = Readonly<Record<string, Kind>>;

const refused = (reason: string, ...values: readonly unknown[]): Bad[] => values.map((value) => ({ value, reason }));

const kind = (reason: string, good: Kind['good'], ...bad: readonly Bad[]): Kind => ({ good, bad, ofNull: reason });

/** Characters are counted as people count them: a rare character of two code units is one. */
export const text = (max: number): Kind =>
  kind(
    'must be text',
    ['文', '文'.repeat(max), '𠮷'.repeat(max)],
    ...refused('must be text', 7, true, {}, ['文']),
    ...refused('must have at least 1 character(s)', ''),
    ...refused(`must have at most ${max} characters`, '文'.repeat(max + 1)),
  );

const CODE = 'must be a code of lower-case letters, digits, “.”, “_” and “-”, at most 80';
export const code: Kind = kind(
  CODE,
  ['hotline', '440224', 'a.b_c-d', 'x'.repeat(80)],
  ...refused(CODE, '', 'Hotline', '电话', 'two words', '-first', 'x'.repeat(81), 'hotline\n', 7, ['hotline']),
);

export const oneOf = (...values: readonly [string, ...string[]]): Kind => {
  const reason = `must be one of ${values.join(', ')}`;
  return kind(reason, values, ...refused(reason, '', 'something-else', values[0].toUpperCase(), 0, [values[0]], {}));
};

export const flag: Kind = kind(
  'must be true or false',
  [true, false],
  ...refused('must be true or false', 'true', 1, 0, '', []),
);

export const count = (min: number, max: number): Kind =>
  kind(
    'must be a whole number',
    [min, max],
    ...refused('must be a whole number', '1', 1.5, NaN, Infinity, true, [1]),
    ...refused(`must be at least ${min}`, min - 1, -1_000_000),
    ...refused(`must be at most ${max}`, max + 1),
  );
export const ordinal = count(1, 1000);

const DAY = 'must be a day that exists, as 2026-11-23';
export const day: Kind = kind(
  DAY,
  ['2026-12-31', '2024-02-29', '2000-02-29'],
  ...refused(DAY, '2026-02-29', '2026-02-30', '2026-04-31', '1900-02-29', '2026-13-01', '2026-00-10', '2026-01-00'),
  ...refused(DAY, '2026-3-1', '20260301', '2026-03-01T00:00:00Z', '2026/03/01', '２０２６-03-01', '', 20260301),
);

const MONTH = 'must be a month, as 2026-03';
export const month: Kind = kind(
  MONTH,
  ['2026-03', '2025-12', '2010-01'],
  ...refused(MONTH, '2026-13', '2026-00', '2026-3', '202603', '2026-03-01', '', 202603, ['2026-03']),
);

const INSTANT = 'must be a time in ISO 8601 with offset, as 2026-11-23T09:30:00+08:00';
export const instant: Kind = kind(
  INSTANT,
  ['2024-02-29T09:00:00+08:00', '2026-03-01T00:00Z', '2026-03-01T23:59:59.999999999-11:30'],
  ...refused(INSTANT, '2026-02-29T09:00:00+08:00', '2026-03-01T09:00:00', '2026-03-01T24:00:00+08:00', '2026-03-01'),
  ...refused(INSTANT, '2026-03-01T09:60:00Z', '2026-03-01T09:00:60Z', '2026-03-01T09:00:00+24:00', '2026-03-01T09Z'),
  ...refused(INSTANT, '2026-03-01 09:00:00+08:00', '2026-03-01T09:00:00+0800', 'yesterday', '', 1772326800000, {}),
);

const list = (reason: string, item: unknown, max: number, min: number, ...bad: readonly Bad[]): Kind =>
  kind(
    'must be a list',
    [[item], ...(min === 0 ? [[]] : []), Array.from({ length: max }, () => item)],
    ...refused('must be a list', 'a', 7, {}),
    ...refused(
      `must have at most ${max} members`,
      Array.from({ length: max + 1 }, () => item),
    ),
    ...refused(reason, [item, null], [7], [[item]]),
    ...(min > 0 ? refused(`must have at least ${min} member(s)`, []) : []),
    ...bad,
  );

export const texts = (max: number, length: number, min = 0): Kind =>
  list(
    'each must be text',
    '文',
    max,
    min,
    ...refused('each must have at least 1 character', ['文', '']),
    ...refused(`each must have at most ${length} characters`, ['文'.repeat(length + 1)]),
  );

/** One or more out of these words, none twice. */
export const someOf = (...values: readonly [string, ...string[]]): Kind => {
  const each = `each must be one of ${values.join(', ')}`;
  return kind(
    'must be a list',
    [[values[0]], values],
    ...refused('must be a list', values[0], 7, {}),
    ...refused('must have at least 1 member(s)', []),
    ...refused(each, ['something-else'], [values[0].toUpperCase()], [values[0], null]),
    ...refused('must not name anything twice', [values[0], values[0]]),
  );
};

const UUID = 'must be a UUID in lower case';
export const uuid: Kind = kind(
  UUID,
  ['0b8a4a3e-6c1f-5d27-8f5e-2f9d5f0c7a02'],
  ...refused(UUID, '0B8A4A3E-6C1F-5D27-8F5E-2F9D5F0C7A02', '0b8a4a3e6c1f5d278f5e2f9d5f0c7a02', 'x', '', 7),
);

const SHA256 = 'must be a SHA-256 in lower-case hex (64 digits)';
export const hash: Kind = kind(
  SHA256,
  ['0f'.repeat(32)],
  ...refused(SHA256, '0F'.repeat(32), '0f'.repeat(31), '0g'.repeat(32), '', 7),
);

const HASH = 'each must be a SHA-256 in lower-case hex (64 digits)';
export const hashes: Kind = list(
  HASH,
  '0f'.repeat(32),
  100,
  0,
  ...refused(HASH, ['0F'.repeat(32)], ['0f'.repeat(31)], ['0g'.repeat(32)], ['']),
);

/** Good values of every field. */
export const example = (fields: Fields, which = 0): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, { good }]) => [name, good[which] ?? good[0]]));

/** The faults of the fields of an object, each set into a good one. */
function inside(required: Fields, optional: Fields): Bad[] {
  const whole = { ...example(required), ...example(optional) };
  const below = (name: string, { value, reason, at = '' }: Bad): Bad => ({
    value: { ...whole, [name]: value },
    reason,
    at: `.${name}${at}`,
  });
  return [
    { value: { ...whole, unheardOf: 1 }, reason: 'is not a known field', at: '.unheardOf' },
    ...Object.entries({ ...required, ...optional }).flatMap(([name, { bad }]) => bad.map((each) => below(name, each))),
    ...Object.keys(required).map((name) => below(name, { value: null, reason: 'is missing' })),
    ...Object.keys(required).map((name) => below(name, { value: undefined, reason: 'is missing' })),
    ...Object.entries(optional).map(([name, { ofNull }]) => below(name, { value: null, reason: ofNull })),
  ];
}

export const object = (required: Fields, optional: Fields = {}): Kind =>
  kind(
    'must be an object',
    [{ ...example(required), ...example(optional) }, example(required, 1)],
    ...refused('must be an object', 'text', 7, true, []),
    ...inside(required, optional),
  );

export const objects = (min: number, max: number, required: Fields, optional: Fields = {}): Kind => {
  const item = { ...example(required), ...example(optional) };
  return kind(
    'must be a list',
    [[item], [item, example(required)]],
    ...refused('must be a list', 'text', 7),
    ...refused('each must be an object', ['text'], [7], [null], [[]]),
    ...(min > 0 ? refused(`must have at least ${min} member(s)`, []) : []),
    ...refused(
      `must have at most ${max} members`,
      Array.from({ length: max + 1 }, () => item),
    ),
    ...inside(required, optional).map(({ value, reason, at = '' }) => ({
      value: [item, value],
      reason,
      at: `.1${at}`,
    })),
  );
};
