import { validateSync } from 'class-validator';
import { lifecycle } from '../../../src/complaints/lifecycle';
import { Malformed, type FieldFault } from '../../../src/kernel/refusal';
import { faultsOf as namedFaults, validated } from '../../../src/validation/validated';
import { forms } from './forms';
import { unitsForms } from './forms/units';
import { example } from './kinds';

function faultsOf(type: new () => object, input: unknown): readonly FieldFault[] {
  try {
    validated(type, input);
    return [];
  } catch (error) {
    if (error instanceof Malformed) return error.faults;
    throw error;
  }
}

describe.each(forms.map((form) => ({ name: form.type.name, ...form })))('$name', ({ type, required, optional }) => {
  const filledIn = { ...example(required), ...example(optional) };
  const fields = Object.entries({ ...required, ...optional });

  it('is taken with what it must have, and with everything it may have', () => {
    expect(validated(type, example(required))).toEqual(example(required));
    expect(validated(type, filledIn)).toEqual(filledIn);
    expect(validated(type, filledIn)).toBeInstanceOf(type);
  });

  it.each(fields)('takes every good %s', (name, { good }) => {
    for (const value of good) expect(validated(type, { ...filledIn, [name]: value })).toMatchObject({ [name]: value });
  });

  it.each(fields)('refuses every bad %s, naming the field and the reason', (name, { bad }) => {
    for (const { value, reason, at = '' } of bad) {
      const faults = faultsOf(type, { ...filledIn, [name]: value });
      const named = faults.some((fault) => fault.field === name + at && fault.reason === reason);
      expect({ value, named, faults }).toMatchObject({ named: true });
      expect(faults.filter(({ field }) => field !== name && !field.startsWith(`${name}.`))).toEqual([]);
    }
  });

  it('names each field that is missing or null', () => {
    const missing = Object.keys(required).map((field) => ({ field, reason: 'is missing' }));
    expect(faultsOf(type, {})).toEqual(missing);
    for (const { field, reason } of missing) {
      expect(faultsOf(type, { ...filledIn, [field]: null })).toEqual([{ field, reason }]);
      expect(faultsOf(type, { ...filledIn, [field]: undefined })).toEqual([{ field, reason }]);
    }
  });

  it.each(Object.entries(optional))('never takes null for an empty %s', (field, { ofNull }) => {
    expect(faultsOf(type, { ...filledIn, [field]: null })).toEqual([{ field, reason: ofNull }]);
  });

  it('refuses a field that nobody knows, beside the faults of the others', () => {
    const at = { field: 'at', reason: 'must be a time in ISO 8601 with offset, as 2026-11-23T09:30:00+08:00' };
    const unknown = [{ field: 'unheardOf', reason: 'is not a known field' }];
    expect(faultsOf(type, { ...filledIn, unheardOf: 'x' })).toEqual(unknown);
    expect(faultsOf(type, { ...filledIn, unheardOf: null })).toEqual(unknown);
    expect(faultsOf(type, { ...filledIn, unheardOf: 'x', at: 'noon' })).toEqual(
      expect.arrayContaining([...unknown, at]),
    );
  });
});

describe('input that is no object at all', () => {
  it.each([[null], [undefined], [[]], [[{}]], ['text'], [''], [42], [true]])('is refused as malformed: %j', (input) => {
    for (const { type } of forms) {
      const faults = faultsOf(type, input);
      expect(faults).toHaveLength(1);
      expect(faults[0]?.field).not.toBe('undefined');
    }
  });

  it('is named as the body also when something else found it', () => {
    const errors = validateSync([{}], { forbidUnknownValues: true });
    expect(namedFaults(errors)).toEqual([{ field: 'body', reason: 'must be an object' }]);
  });
});

it('is tested for every command of the complaint', () => {
  // One form begins a case; closing and withdrawing are one form.
  const acts = Object.keys(lifecycle).filter((act) => act !== 'withdraw');
  expect(forms.length - unitsForms.length).toBe(acts.length + 1);
  expect(new Set(forms.map(({ type }) => type)).size).toBe(forms.length);
});
