/** A piece of text; a figure and a case are links to what is behind them. */
export type Run =
  string | { readonly text: string; readonly figure: string } | { readonly text: string; readonly caseId: string };

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly (readonly Run[])[])[];
    };

/** What a figure of the report is: its reckoning, its definition, and where the cases behind it are listed. */
export interface FigureNote {
  readonly key: string;
  readonly name: string;
  readonly printed: string;
  /** 5 / 12; empty for a number. */
  readonly reckoning: string;
  /** What is divided by what. */
  readonly meaning: string;
  /** As acceptance-share@1. */
  readonly definition: string;
  readonly definitionAt: string;
  readonly casesAt: string;
}

/** A report in the words of one language: the one model that every rendering is made of. */
export interface Report {
  readonly language: 'zh' | 'en';
  readonly issuer: string;
  readonly title: string;
  readonly period: string;
  readonly blocks: readonly Block[];
  readonly notesTitle: string;
  readonly notesHead: readonly [string, string, string, string];
  readonly notes: readonly FigureNote[];
  /** What was reckoned with: position, calendar, list of categories. */
  readonly basis: readonly string[];
  readonly issued: string;
  /** The day on which the newest fact of it was recorded. */
  readonly on: string;
}

export const heading = (level: 1 | 2, ...runs: readonly Run[]): Block => ({ kind: 'heading', level, runs });
export const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs });

/** The words of runs without their links. */
export const wordsOf = (runs: readonly Run[]): string =>
  runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');
