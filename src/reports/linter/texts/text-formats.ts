import { htmlPieces, type HtmlPiece } from './html-pieces';
import type { LintedText } from './linted-text';
import { textWithPlaces } from './linted-text';

/** How a text that is handed in is written. */
export const TEXT_FORMATS = ['text', 'markdown', 'html'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** Plain text, Markdown (code is not read) or HTML (what is shown is read). */
export const asLinted: Readonly<Record<TextFormat, (source: string) => LintedText>> = {
  text: (source) => textWithPlaces(source),
  markdown: (source) => textWithPlaces(withoutCode(source), source),
  html: (source) => shownText(source),
};

// An address is bounded: one that is never closed is looked through once for each beginning.
const CODE = /^(```|~~~)[\s\S]*?^\1[^\n]*$|`[^`\n]+`|\]\([^)\s]{1,2000}\)/gm;
const withoutCode = (source: string): string => source.replace(CODE, (code) => code.replace(/[^\n]/g, ' '));

const LINE = /^(?:p|div|br|li|h[1-6]|tr|table|section|article|ul|ol)$/i;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  times: '×',
  minus: '−',
};

/** Blocks on lines of their own, cells between bars, as Markdown writes a table. */
function shownText(source: string): LintedText {
  let text = '';
  const origins: number[] = [];
  const add = (shown: string, from: number, moving: boolean): void => {
    for (let index = 0; index < shown.length; index++) origins.push(moving ? from + index : from);
    text += shown;
  };
  let read = 0;
  for (const piece of htmlPieces(source)) {
    add(source.slice(read, piece.start).replace(/\s/g, ' '), read, true);
    add(shownFor(piece), piece.start, false);
    read = piece.end;
  }
  add(source.slice(read).replace(/\s/g, ' '), read, true);
  return textWithPlaces(text, source, (offset) => origins[offset] ?? source.length);
}

function shownFor({ tag, closing, entity }: HtmlPiece): string {
  if (typeof entity === 'number') return character(entity);
  if (entity !== undefined) return ENTITIES[entity] ?? ' ';
  if (tag === undefined) return '';
  if (/^t[dh]$/.test(tag)) return closing ? ' |' : ' ';
  if (tag === 'tr') return closing ? '\n' : '| ';
  return LINE.test(tag) ? '\n\n' : '';
}

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');
