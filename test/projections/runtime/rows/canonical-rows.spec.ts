import { TableColumn } from 'typeorm';
import { kindOf } from '../../../../projections/runtime/rows/column-kind';
import { type Column, RowShape } from '../../../../projections/runtime/rows/row-shape';

function column(property: string, type: string, isArray = false): Column {
  const kind = kindOf(new TableColumn({ name: property, type, isArray }));
  if (kind === undefined) throw new TypeError(`no kind for ${type}`);
  return { property, name: property, type, nullable: true, kind };
}

const shape = new RowShape(
  'papers',
  [
    column('id', 'text'),
    column('at', 'timestamp with time zone'),
    column('tags', 'text', true),
    column('facts', 'jsonb'),
  ],
  ['id'],
);

describe('the canonical form of a row', () => {
  const facts = { b: [{ y: 1, x: 'ä' }, { z: null }], a: 0 };
  const row = { id: 'a', at: '2024-02-29T08:00:00+08:00', tags: ['x', 'y'], facts };
  const before = shape.canonical(row);

  it('has all columns in their order, moments in UTC and members in the order of their names', () => {
    expect(JSON.stringify(shape.canonical({ facts, id: 'a', at: row.at }))).toBe(
      '{"id":"a","at":"2024-02-29T00:00:00.000Z","tags":null,"facts":{"a":0,"b":[{"x":"ä","y":1},{"z":null}]}}',
    );
  });

  it('is the row as it was when its moment is told with another offset', () => {
    expect(shape.canonical({ ...row, at: '2024-02-29T00:00:00Z' }, before)).toBe(before);
  });

  it('is the row as it was when all that is new is equal', () => {
    const again = { ...row, tags: ['x', 'y'], facts: { a: -0, b: [{ x: 'ä', y: 1 }, { z: null }], c: undefined } };
    expect(shape.canonical(again, before)).toBe(before);
  });

  it('keeps what did not change of a value that did', () => {
    const now = shape.canonical({ ...row, facts: { ...facts, b: [{ y: 1, x: 'ä' }, { z: 2 }] } }, before);
    expect(now).toEqual({ ...before, facts: { a: 0, b: [{ x: 'ä', y: 1 }, { z: 2 }] } });
    const [was, is] = [before, now].map((one) => (one.facts as typeof facts).b[0]);
    expect(is).toBe(was);
  });

  it.each([
    ['a member less', { a: 0 }],
    ['a member more', { ...facts, c: 1 }],
    ['an item less', { ...facts, b: facts.b.slice(1) }],
    ['an item more', { ...facts, b: [...facts.b, 1] }],
    ['a list in the place of an object', []],
  ])('is another one with %s', (_what, other) => {
    const now = shape.canonical({ ...row, facts: other }, before);
    expect(now).not.toBe(before);
    expect(now).toEqual({ ...before, facts: other });
  });

  it('takes a column that is left out for null, and refuses what is no column', () => {
    const { tags: _tags, ...less } = row;
    expect(shape.canonical(less, before)).toEqual({ ...before, tags: null });
    expect(() => shape.canonical({ ...row, more: undefined }, before)).toThrow('papers has no column for more');
    expect(() => shape.canonical({ ...row, more: 1 })).toThrow('papers has no column for more');
  });
});
