/** One mark of an HTML text: a tag, an entity, or something that is not shown. */
export interface HtmlPiece {
  readonly start: number;
  readonly end: number;
  /** Name of the tag. */
  readonly tag?: string;
  readonly closing?: boolean;
  /** What an entity stands for: a name, or a number of a character. */
  readonly entity?: string | number;
}

const MARK = /<!--|<(\/?)([a-zA-Z][\w-]*)|&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,31}));/g;
/** What stands in these is no text that is read. */
const UNREAD = new Set(['script', 'style', 'head']);

/**
 * The marks of a text, in order, in one pass: what is not closed is looked for once, however often it is begun. A comment or
 * a tag without its end is text, and an element without its end is only the tag.
 */
export function htmlPieces(source: string): readonly HtmlPiece[] {
  const ends = endFinder(source);
  const pieces: HtmlPiece[] = [];
  let read = 0;
  for (const match of source.matchAll(MARK)) {
    const start = match.index;
    if (start < read) continue;
    const piece = match[0].startsWith('&') ? entityAt(match) : markAt(match, ends);
    if (piece === undefined) continue;
    pieces.push(piece);
    read = piece.end;
  }
  return pieces;
}

function entityAt({ 0: all, 3: decimal, 4: hex, 5: name, index }: RegExpExecArray): HtmlPiece {
  const entity = decimal !== undefined ? parseInt(decimal, 10) : hex !== undefined ? parseInt(hex, 16) : (name ?? '');
  return { start: index, end: index + all.length, entity };
}

type EndFinder = (mark: '-->' | '>' | 'script' | 'style' | 'head', from: number) => number | undefined;

function markAt({ 0: all, 1: slash, 2: tag, index: start }: RegExpExecArray, ends: EndFinder): HtmlPiece | undefined {
  if (tag === undefined) {
    const end = ends('-->', start + all.length);
    return end === undefined ? undefined : { start, end };
  }
  const name = tag.toLowerCase();
  if (slash === '' && UNREAD.has(name)) {
    const end = ends(name as 'script', start + all.length);
    if (end !== undefined) return { start, end };
  }
  const end = ends('>', start + all.length);
  return end === undefined ? undefined : { start, end, tag: name, closing: slash === '/' };
}

/** Where the next end of a kind lies behind a place. Places are asked for in ascending order: each part of the text is searched once. */
function endFinder(source: string): EndFinder {
  const next = new Map<string, number>();
  const patterns = {
    '-->': /-->/g,
    '>': />/g,
    script: /<\/script\s*>/gi,
    style: /<\/style\s*>/gi,
    head: /<\/head\s*>/gi,
  };
  const starts = new Map<string, number>();
  return (mark, from) => {
    if ((starts.get(mark) ?? -1) < from && next.get(mark) !== Infinity) {
      const pattern = patterns[mark];
      pattern.lastIndex = from;
      const found = pattern.exec(source);
      starts.set(mark, found?.index ?? Infinity);
      next.set(mark, found ? found.index + found[0].length : Infinity);
    }
    const end = next.get(mark);
    return end === Infinity ? undefined : end;
  };
}
