import { AnswerCallBack, FileComplaint } from '../../../src/complaints/public/public.commands';
import { Malformed, type FieldFault } from '../../../src/kernel/refusal';
import { validated } from '../../../src/validation/validated';
import type { Fields } from '../input/kinds';
import { code, count, day, example, flag, object, objects, oneOf, ordinal, text, texts } from '../input/kinds';
import { money } from '../input/money-kinds';

const forms: readonly { name: string; type: new () => object; required: Fields; optional: Fields }[] = [
  {
    name: 'the form of a complaint',
    type: FileComplaint,
    required: {
      regime: code,
      kind: code,
      category: code,
      region: text(40),
      respondents: objects(1, 50, { type: code, name: text(200) }, { region: text(40) }),
    },
    optional: {
      complainant: object({}, { name: text(100), telephone: text(40), address: text(300), idNumber: text(40) }),
      partySize: count(1, 100_000),
      allegations: objects(0, 100, { respondent: ordinal, text: text(2000) }),
      subject: object({}, { item: text(200), consumedOn: day, amount: money }),
      requests: texts(20, 500),
      narrative: text(20_000),
      confidential: flag,
    },
  },
  {
    name: 'the answer to a call-back',
    type: AnswerCallBack,
    required: { satisfaction: oneOf('satisfied', 'basically-satisfied', 'dissatisfied') },
    optional: { opinion: text(2000) },
  },
];

function faultsOf(type: new () => object, input: object): readonly FieldFault[] {
  try {
    validated(type, input);
    return [];
  } catch (error) {
    if (error instanceof Malformed) return error.faults;
    throw error;
  }
}

describe.each(forms)('$name', ({ type, required, optional }) => {
  const filledIn = { ...example(required), ...example(optional) };

  it('is taken with what it must have, and with everything it may have', () => {
    expect(validated(type, example(required))).toEqual(example(required));
    expect(validated(type, filledIn)).toEqual(filledIn);
  });

  it.each(Object.entries({ ...required, ...optional }))(
    'takes every good %s and refuses every bad one',
    (name, kind) => {
      for (const value of kind.good) expect(faultsOf(type, { ...filledIn, [name]: value })).toEqual([]);
      for (const { value, reason, at = '' } of kind.bad) {
        expect(faultsOf(type, { ...filledIn, [name]: value })).toContainEqual({ field: name + at, reason });
      }
    },
  );

  it.each([
    'at',
    'channel',
    'receivingUnit',
    'onSite',
    'signed',
    'externalReference',
    'attachments',
    'receipt',
    'reached',
  ])('has no field “%s”', (field) =>
    expect(faultsOf(type, { ...filledIn, [field]: true })).toEqual([{ field, reason: 'is not a known field' }]),
  );
});
