import type { IntakeShapes } from '../../../src/complaints/intake/intake.events';
import type { Money } from '../../../src/kernel/money';
import type { TermList } from '../../../src/regimes/term-names.port';

/** What codes are called, in the language of the sentence; a code without a name is told as it is. */
export interface Names {
  /** A term of the regime that the case is under, from one of its lists. */
  readonly term: (list: TermList, code: string) => string;
  /** The name of a unit. */
  readonly unit: (code: string) => string;
}

type Tell<Data> = (data: Data, names: Names) => string;

/** Each fact in words; a new fact does not compile before it has them in both languages. */
export type WordsOf<Shapes> = {
  readonly [Type in keyof Shapes]: { readonly zh: Tell<Shapes[Type]>; readonly en: Tell<Shapes[Type]> };
};

export const amount = ({ amount: figure, currency }: Money): string => `${figure} ${currency}`;

export const respondentNames = (respondents: IntakeShapes['ComplaintReceived']['respondents']): string =>
  respondents.map(({ name }) => name).join('、');

/** The words, unless there is nothing to tell. */
export const when = (given: unknown, words: string): string =>
  given === undefined || given === false || given === '' ? '' : words;
