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

const CODE = /^(```|~~~)[\s\S]*?^\1[^\n]*$|`[^`\n]+`|\]\([^)\s]+\)/gm;
const withoutCode = (source: string): string => source.replace(CODE, (code) => code.replace(/[^\n]/g, ' '));

const PIECE =
  /<(script|style|head)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<\/?([a-zA-Z][\w-]*)[^>]*>|&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g;
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
  for (const match of source.matchAll(PIECE)) {
    add(source.slice(read, match.index).replace(/\s/g, ' '), read, true);
    add(shownFor(match), match.index, false);
    read = match.index + match[0].length;
  }
  add(source.slice(read).replace(/\s/g, ' '), read, true);
  return textWithPlaces(text, source, (offset) => origins[offset] ?? source.length);
}

function shownFor([piece, , tag, decimal, hex, entity]: RegExpExecArray): string {
  if (decimal !== undefined || hex !== undefined) return character(parseInt(decimal ?? hex ?? '', decimal ? 10 : 16));
  if (entity !== undefined) return ENTITIES[entity] ?? ' ';
  if (tag === undefined) return '';
  if (/^t[dh]$/i.test(tag)) return piece.startsWith('</') ? ' |' : ' ';
  if (/^tr$/i.test(tag)) return piece.startsWith('</') ? '\n' : '| ';
  return LINE.test(tag) ? '\n\n' : '';
}

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');
