/** A text as the rules read it, and where each of its places was in what was handed in. */
export interface LintedText {
  readonly text: string;
  readonly at: (offset: number) => { readonly line: number; readonly column: number };
}

/** A text whose places are those of `source`: `origin` gives the offset there. */
export function textWithPlaces(text: string, source = text, origin = (offset: number): number => offset): LintedText {
  const lines = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return {
    text,
    at: (offset) => {
      const place = origin(offset);
      const line = lines.findLastIndex((start) => start <= place);
      return { line: line + 1, column: place - (lines[line] ?? 0) + 1 };
    },
  };
}
