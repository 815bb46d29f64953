import type { TableColumn } from 'typeorm';
import { isInstant } from '../../../src/kernel/day';
import { refuse, sameList, storable } from './canonical-values';
import { json } from './json-kind';

/** How exact sums of a column of numbers are made. */
export interface Arithmetic {
  readonly zero: number | string;
  plus(a: unknown, b: unknown): number | string;
}

/**
 * What a column can hold. A value has one canonical form, in memory and when read back: a fold must see the same
 * whether the row was written a moment or a year ago. `canonical` throws `TypeError` for what does not fit.
 */
export interface ColumnKind {
  /** `was`, a canonical value, is answered itself when it is equal: nobody need then compare what is in it. */
  canonical(value: unknown, was?: unknown): unknown;
  /** The canonical value as text that PostgreSQL reads as the column's type. */
  written(value: unknown): string;
  /** The same for a value as it was given, where that is cheaper than its canonical form; undefined when it must be made. */
  writtenAsGiven?(value: unknown): string | undefined;
  /** Whether what is written has nothing in it but letters, digits and what stands in numbers and times. */
  readonly isBare?: boolean;
  /** The SQL expression that gives the canonical form of the column. */
  read(column: string): string;
  /** What makes a value that was read canonical, where the expression alone cannot. */
  readonly revive?: (value: unknown) => unknown;
  readonly arithmetic?: Arithmetic;
}

const asIs = (column: string): string => column;
const asText = (value: unknown): string => String(value);

export const text: ColumnKind = {
  canonical: (value) => (typeof value === 'string' ? storable(value) : refuse(value, 'a text')),
  written: asText,
  read: asIs,
};

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const uuid: ColumnKind = {
  canonical: (value) => (typeof value === 'string' && UUID.test(value) ? value.toLowerCase() : refuse(value, 'a uuid')),
  written: asText,
  isBare: true,
  read: asIs,
};

const boolean: ColumnKind = {
  canonical: (value) => (typeof value === 'boolean' ? value : refuse(value, 'true or false')),
  written: asText,
  isBare: true,
  read: asIs,
};

const integer: ColumnKind = {
  canonical: (value) => (Number.isSafeInteger(value) ? Number(value) + 0 : refuse(value, 'a whole number')),
  written: asText,
  isBare: true,
  read: asIs,
  arithmetic: {
    zero: 0,
    plus: (a, b) => Number(a) + Number(b),
  },
};

export const bigint: ColumnKind = {
  canonical: (value) =>
    Number.isSafeInteger(value) || (typeof value === 'string' && /^-?\d+$/.test(value))
      ? BigInt(value as string | number).toString()
      : refuse(value, 'a whole number'),
  written: asText,
  isBare: true,
  read: (column) => `${column}::text`,
  arithmetic: {
    zero: '0',
    plus: (a, b) => (BigInt(a as string) + BigInt(b as string)).toString(),
  },
};

const DECIMAL = /^(-?)0*(\d+?)(?:\.(?=\d)(\d*?)0*)?$/;

/** Exact decimals of a fixed scale, reckoned as whole numbers of their smallest unit. */
function numeric(scale: number): ColumnKind {
  const unitsOf = (value: unknown): bigint => {
    if (Number.isSafeInteger(value)) return BigInt(value as number) * 10n ** BigInt(scale);
    const [, sign, whole, fraction = ''] = (typeof value === 'string' ? DECIMAL.exec(value) : null) ?? [];
    if (whole === undefined) return refuse(value, 'a decimal text');
    if (fraction.length > scale) return refuse(value, `exact to ${scale} decimals`);
    return BigInt(`${sign ?? ''}${whole}${fraction.padEnd(scale, '0')}`);
  };
  const decimal = (units: bigint): string => {
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
    const point = digits.length - scale;
    return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ''}`;
  };
  return {
    canonical: (value) => decimal(unitsOf(value)),
    written: asText,
    isBare: true,
    read: (column) => `${column}::text`,
    arithmetic: {
      zero: decimal(0n),
      plus: (a, b) => decimal(unitsOf(a) + unitsOf(b)),
    },
  };
}

const WRITTEN_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The moment that was made canonical last: one event tells most read models the same. */
const last = { given: '1970-01-01T00:00:00.000Z', canonical: '1970-01-01T00:00:00.000Z' };

const moment: ColumnKind = {
  canonical: (value) => {
    if (value === last.given) return last.canonical;
    if (typeof value === 'string' && WRITTEN_MOMENT.test(value)) return value;
    if (!isInstant(value)) return refuse(value, 'a moment with an offset');
    last.canonical = new Date(value).toISOString();
    last.given = value;
    return last.canonical;
  },
  written: asText,
  isBare: true,
  read: (column) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const day: ColumnKind = {
  canonical: (value) => (typeof value === 'string' && DAY.test(value) ? value : refuse(value, 'a day')),
  written: asText,
  isBare: true,
  read: (column) => `to_char(${column}, 'YYYY-MM-DD')`,
};

const QUOTED = /["\\]/;
const inQuotes = (text: string): string =>
  QUOTED.test(text) ? `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"` : `"${text}"`;

const listOf = (kind: ColumnKind): ColumnKind => ({
  canonical: (value, was) =>
    Array.isArray(value)
      ? sameList(value, was, (item, before) => kind.canonical(item, before))
      : refuse(value, 'a list'),
  written: (value) => `{${(value as unknown[]).map((item) => inQuotes(kind.written(item))).join(',')}}`,
  read: asIs,
});

const KINDS = new Map<string, ColumnKind>([
  ['text', text],
  ['character varying', text],
  ['uuid', uuid],
  ['boolean', boolean],
  ['smallint', integer],
  ['integer', integer],
  ['bigint', bigint],
  ['timestamp with time zone', moment],
  ['date', day],
  ['jsonb', json],
]);

const LISTS = new Set(['text', 'character varying', 'uuid', 'integer']);

/** The kind of a column of an entity; nothing for a type whose values would not survive a replay unchanged. */
export function kindOf(column: TableColumn): ColumnKind | undefined {
  if (column.isGenerated || column.asExpression !== undefined) return undefined;
  if (column.type === 'numeric' && !column.isArray && column.scale !== undefined) return numeric(column.scale);
  const kind = KINDS.get(column.type);
  if (!column.isArray) return kind;
  return kind !== undefined && LISTS.has(column.type) ? listOf(kind) : undefined;
}
