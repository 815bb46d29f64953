import type { Document, NamedOperation, Schema } from './document';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const CODES = ['tourism', 'shaoguan', 'ruyuan', 'complaint', 'hotline', 'service-attitude', 'guide', 'case-list'];

/** Values made up from the schemas of a description: of the right shape, or broken in one place. */
export class MadeUp {
  constructor(
    private readonly document: Document,
    readonly roll: () => number,
  ) {}

  one<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.roll() * items.length)];
    if (item === undefined) throw new RangeError('there is nothing to choose from');
    return item;
  }

  chance(of: number): boolean {
    return this.roll() < of;
  }

  /** A value of the schema; what need not be there is there every other time. */
  value(schema: Schema): unknown {
    const { $ref, allOf, oneOf, anyOf, enum: choices, type, format, items, pattern } = schema as Shape;
    if ($ref !== undefined) return this.value(this.document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {});
    const [only] = allOf ?? oneOf ?? anyOf ?? [];
    if (only) return this.value(only);
    if (choices) return this.one(choices);
    if (type === 'object') return this.object(schema);
    if (type === 'array') return Array.from({ length: this.one([1, 1, 2]) }, () => this.value(items ?? {}));
    if (type === 'integer' || type === 'number') return this.number(schema);
    if (type === 'boolean') return this.chance(0.5);
    return this.text(schema, format, pattern);
  }

  /** A body in which something is not as it should be. */
  broken(body: unknown): unknown {
    if (typeof body !== 'object' || body === null) return this.one<unknown>([null, 7, 'text', [], {}]);
    const entries = Object.entries(body);
    if (entries.length === 0) return { surprise: true };
    const [name] = this.one(entries);
    const wrong = this.one<unknown>([null, -1, 1e308, '', 'x'.repeat(5000), [], {}, [null], '\u0000', '１', true]);
    return this.one<unknown>([
      { ...body, [name]: wrong },
      { ...body, [`${name}x`]: wrong },
      Object.fromEntries(entries.filter(([each]) => each !== name)),
    ]);
  }

  /** The address of an operation with its parts and its query filled in. */
  address({ path, operation }: NamedOperation, known: Readonly<Record<string, readonly string[]>>): string {
    const filled = path.replace(/\{(\w+)\}/g, (_part, name: string) =>
      encodeURIComponent(this.one([...(known[name] ?? []), ...(known[name] ?? ['1', '2']), this.one(STRANGE)])),
    );
    const asked = (operation.parameters as readonly Parameter[])
      .filter((parameter) => parameter.in === 'query' && (parameter.required === true || this.chance(0.25)))
      .map(({ name, schema = {} }) => [name, String(this.chance(0.8) ? this.value(schema) : this.one(STRANGE))]);
    return asked.length === 0 ? filled : `${filled}?${new URLSearchParams(asked).toString()}`;
  }

  private object({ properties = {}, required = [] }: Shape): unknown {
    const names = Object.keys(properties).filter((name) => required.includes(name) || this.chance(0.5));
    return Object.fromEntries(names.map((name) => [name, this.value(properties[name] ?? {})]));
  }

  private number({ minimum = 0, maximum = 3 }: Shape): number {
    return minimum + Math.floor(this.roll() * (Math.min(maximum, minimum + 3) - minimum + 1));
  }

  private text({ minLength = 1, maxLength = 40 }: Shape, format?: string, pattern?: string): string {
    if (format === 'date') return this.one(['2026-03-02', '2026-11-01', '2027-01-31']);
    if (format === 'date-time') return this.one(['2026-03-02T09:00:00+08:00', '2030-01-01T00:00:00Z']);
    if (format === 'uuid') return '00000000-0000-4000-8000-000000000000';
    if (pattern !== undefined) return this.one(fitting(pattern));
    return this.one(['某', '情况属实', 'as it is', '刘']).repeat(minLength).slice(0, maxLength);
  }
}

/** What there is of texts with a pattern: codes, amounts, rates, months, telephones, hashes. */
const PATTERNED = [...CODES, '1000.00', '20.00', '0.8564', '2026-03', '2026', '0751-0000000', 'a'.repeat(64)];

function fitting(pattern: string): readonly string[] {
  const fits = PATTERNED.filter((text) => new RegExp(pattern).test(text));
  return fits.length > 0 ? fits : CODES;
}

const STRANGE = ['0', '-1', '99999999999999999999', 'x', '%', '../..', '刘某', '{}', "' or 1=1 --", ' ', 'null'];

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface Shape extends Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}
