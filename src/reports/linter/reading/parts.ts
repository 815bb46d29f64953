import type { Span } from '../finding';

/** A part of a text with where it stands in the whole. */
export interface Part extends Span {
  readonly text: string;
}

const SECTION =
  /\n(?=[ \t　]*(?:#{1,6}\s|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.．](?!\d)|[-*]\s|\|))/g;
const BLOCK = /\n\s*\n/g;
const SENTENCE = /[。！？；;]|\n\s*\n|\n(?=[ \t　]*(?:#|[-*|]\s|\d+[、.]))|[.!?](?=\s)/g;

const cut = (text: string, boundary: RegExp): readonly Part[] => {
  const ends = [...text.matchAll(boundary)].map(({ index, 0: sign }) => index + sign.length);
  return [...ends, text.length]
    .map((end, index) => ({ start: ends[index - 1] ?? 0, end, text: text.slice(ends[index - 1] ?? 0, end) }))
    .filter((part) => part.text.trim() !== '');
};

/** The sections of a text, each as a rule one case: from a heading or a numbered item to the next. */
export const sectionsOf = (text: string): readonly Part[] => cut(text, SECTION);
/** What stands between empty lines. */
export const blocksOf = (text: string): readonly Part[] => cut(text, BLOCK);
export const sentencesOf = (text: string): readonly Part[] => cut(text, SENTENCE);

/** A span of a part as a span of the whole. */
export const within = ({ start }: Span, span: Span): Span => ({ start: start + span.start, end: start + span.end });

/** The clause that ends where `end` is: back to the comma, bracket or end of sentence before it. */
export const clauseBefore = (text: string, end: number): string =>
  /[^，,。；;：:、！？!?()（）\n|]*$/.exec(text.slice(Math.max(0, end - 80), end))?.[0] ?? '';

/** The text with what stands in brackets blanked, so that places stay: a remark in brackets is no part of a list. */
export const withoutBrackets = (text: string): string =>
  text.replace(/[（(][^（()）]*[)）]/g, (remark) => ' '.repeat(remark.length));
