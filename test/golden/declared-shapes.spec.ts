import { declaredFields } from '../../projections/shapes/known-shapes';
import { checkOf } from '../../projections/shapes/declared-shapes';
import written from '../../projections/shapes/event-shapes.json';
import { upcasts } from '../../src/event-log/upcasts';
import { samples } from './samples';
import { shapesFromTypes } from './shapes-from-types';

const faultIn = declaredFields(upcasts);

describe('the shapes that a log is held against', () => {
  it('are what the types of the events declare (npm run shapes writes them down)', () => {
    expect(written).toEqual(shapesFromTypes());
  });

  it.each(samples)('fit $type v$v', ({ type, v, data }) => {
    expect(faultIn(type, v, data)).toBeUndefined();
  });

  // What has no field of its own, or is brought to a newer form first, cannot be told from another by one field.
  const plain = samples.filter(({ type, data }) => upcasts[type] === undefined && Object.keys(data as object).length > 0);
  it.each(plain)('find a field of $type that is missing, of another kind, or not declared', ({ type, v, data: told }) => {
    const data = told as Readonly<Record<string, unknown>>;
    expect(faultIn(type, v, { ...data, hearsay: 1 })).toBe('data.hearsay is not declared');
    const declared: Readonly<Record<string, object>> = written;
    for (const [field, value] of Object.entries(data)) {
      const { [field]: _left, ...rest } = data;
      expect(faultIn(type, v, rest)).toBe(field in (declared[type] ?? {}) ? `data.${field} is missing` : undefined);
      const other = typeof value === 'number' ? 'seven' : 7;
      expect(faultIn(type, v, { ...data, [field]: other })).toMatch(`data.${field}`);
    }
  });
});

describe('what stands sealed beside a fact', () => {
  const sealed = { key: 'k', subject: 's', fields: ['narrative'], text: 't', files: 'f' };
  const withSealed = (type: string): string | undefined => {
    const sample = samples.findLast((each) => each.type === type);
    return faultIn(type, sample?.v ?? 1, { ...(sample?.data as object), sealed });
  };

  it.each(['ComplaintReceived', 'EvidenceAdded', 'RectificationReported', 'CaseChecked', 'ReportTextWritten'])(
    'belongs to %s, which tells of persons or names files',
    (type) => expect(withSealed(type)).toBeUndefined(),
  );

  it('belongs to no fact that does neither', () =>
    expect(withSealed('SampleDrawn')).toBe('data.sealed is not declared'));
});

describe('a shape', () => {
  it('says where a value is not what it should be', () => {
    const check = checkOf({ a: ['array', { b: 'string', 'c?': ['or', 'number', 'null'] }], 'r?': ['record', 'boolean'], x: 'any' });
    const whole = { a: [{ b: 'x' }, { b: 'y', c: null }], r: { q: true }, x: [] };
    expect(check(whole)).toBeUndefined();
    expect(check({ ...whole, a: [{ b: 'x' }, { b: 'y', c: '1' }] })).toBe('.a.1.c has none of its shapes');
    expect(check({ ...whole, a: [{ c: 1 }] })).toBe('.a.0.b is missing');
    expect(check({ ...whole, a: {} })).toBe('.a should be an array');
    expect(check({ ...whole, r: { q: 1 } })).toBe('.r.q should be a boolean');
    expect(check([])).toBe(' should be an object');
  });
});
