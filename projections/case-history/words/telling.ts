import type { Party } from '../../../src/complaints/handling/contacts/contacts.events';
import type { ReplyMedium } from '../../../src/complaints/reply/reply.events';
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

export const respondentNames = (respondents: readonly { readonly name: string }[]): string =>
  respondents.map(({ name }) => name).join('、');

/** The words, unless there is nothing to tell. */
export const when = (given: unknown, words: string): string =>
  given === undefined || given === false || given === '' || given === 0 ? '' : words;

/** A moment as it was stated, to the minute: 2026-03-04 09:30. */
export const moment = (instant: string | undefined): string => (instant ?? '').slice(0, 16).replace('T', ' ');

export const MEDIUM: Readonly<Record<ReplyMedium, string>> = {
  telephone: '电话',
  'in-person': '当面',
  letter: '信函',
  'e-mail': '电子邮件',
  'text-message': '短信',
  web: '网络',
};

export const PARTY_ZH: Readonly<Record<Party, string>> = {
  complainant: '投诉人',
  respondent: '被投诉人',
  supplier: '供应商',
  witness: '证人',
  authority: '其他机关',
  other: '其他有关方',
};
export const PARTY_EN: Readonly<Record<Party, string>> = {
  complainant: 'the complainant',
  respondent: 'the respondent',
  supplier: 'the supplier',
  witness: 'the witness',
  authority: 'the authority',
  other: 'another party',
};
