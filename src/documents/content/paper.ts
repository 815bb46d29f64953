import type { Day } from '../../kernel/day';

/** Personal data of a case by the place where it is kept; it is filled in when the document is shown. */
export const PERSONAL_PLACES = [
  'complainant.name',
  'complainant.telephone',
  'complainant.address',
  'narrative',
  'reply',
  'completion',
  'text',
] as const;
export type PersonalPlace = (typeof PERSONAL_PLACES)[number];

export interface PersonalData {
  readonly personal: PersonalPlace;
}

/** A run of text: words as they are printed, or personal data by its place. */
export type Line = readonly (string | PersonalData)[];

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Line }
  /** A heading of the first level: 一、… */
  | { readonly kind: 'heading'; readonly text: Line }
  /** A form: rows of labels with what was written beside them, one or two pairs a row. */
  | { readonly kind: 'form'; readonly rows: readonly FormRow[] };

export interface FormCell {
  readonly label: string;
  readonly value: Line;
}

export interface FormRow {
  readonly cells: readonly FormCell[];
  /** A box for many words: as tall as its form asks for. */
  readonly tall?: boolean;
}

/** What a document says, without its number: a pure function of the case, the regime and the issue. */
export interface Paper {
  readonly issuer: string;
  readonly title: string;
  readonly mark: string;
  readonly year: number;
  readonly addressee?: Line;
  readonly blocks: readonly Block[];
  /** 附：相关材料 n 份，共 n 页。 */
  readonly enclosure?: { readonly attachments: number; readonly pages: number };
  readonly issuedOn: Day;
  /** Whether it is sealed: the place of the seal is marked. */
  readonly sealed: boolean;
}

/** What is only known once the document stands in the log, or later. */
export interface Standing {
  /** Ordinal in the register of its unit, type and year. */
  readonly number: number;
  readonly caseNumber: string;
  /** Why and when it was made void. */
  readonly cancelled?: { readonly on: Day; readonly reason: string };
}
