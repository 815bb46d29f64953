import { toldAgain, toldApart } from '../../projections/case-history/told-apart.rules';
import { words } from '../../projections/case-history/words';
import type { Names } from '../../projections/case-history/words/telling';
import { COMPLAINT_EVENTS, PERSONAL_FIELDS, type ComplaintEventType } from '../../src/complaints/complaint.events';
import { sample } from '../golden/samples';

const names: Names = { term: (_list, code) => code, unit: (code) => code };
const dataOf = (type: ComplaintEventType): Readonly<Record<string, unknown>> => sample(type).data as never;

/** Every text in a value. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

describe.each(COMPLAINT_EVENTS)('%s', (type) => {
  const fact = dataOf(type);
  const apart = toldApart(type, fact);

  it('is told as it was, in both languages', () => {
    for (const language of ['zh', 'en'] as const) expect(toldAgain(type, apart, language)).toEqual(fact);
  });

  it('keeps every business fact when its personal data is erased, and none of that', () => {
    const left = toldAgain(type, { ...apart, personal: null }, 'zh') as Readonly<Record<string, unknown>>;
    expect(Object.keys(left).sort()).toEqual(Object.keys(fact).sort());
    const personal: readonly string[] = PERSONAL_FIELDS[type];
    for (const [field, value] of Object.entries(fact)) {
      if (!personal.includes(field)) expect(left[field]).toEqual(value);
      else expect(new Set(textsIn(left[field]))).toEqual(new Set(textsIn(value).length > 0 ? ['已删除'] : []));
    }
    expect(apart.data).toEqual(left);
  });

  it('has words all the same, without what was erased', () => {
    for (const language of ['zh', 'en'] as const) {
      const told = words[type][language](toldAgain(type, { ...apart, personal: null }, language) as never, names);
      expect(told).not.toMatch(/undefined|null|\[object|^$/);
      if (language === 'en') expect(told).not.toContain('已删除');
      const personal: readonly string[] = PERSONAL_FIELDS[type];
      for (const text of personal.flatMap((field) => textsIn(fact[field]))) {
        const elsewhere = textsIn(Object.entries(fact).filter(([field]) => !personal.includes(field)));
        if (text.length > 1 && !elsewhere.some((each) => each.includes(text))) expect(told).not.toContain(text);
      }
    }
  });
});
