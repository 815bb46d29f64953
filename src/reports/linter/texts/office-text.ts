import { strFromU8, unzipSync } from 'fflate';
import { textWithPlaces, type LintedText } from './linted-text';

const DOCUMENT = 'word/document.xml';
/** More than any report holds; an archive may say that it holds more than it can. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A file is no office document that can be read. */
export class UnreadableOfficeFile extends Error {
  constructor(reason: string) {
    super(`this .docx cannot be read: ${reason}`);
    this.name = 'UnreadableOfficeFile';
  }
}

/** The text of a .docx: each paragraph is a line, each row of a table a line between bars. Throws `UnreadableOfficeFile`. */
export function officeText(file: Uint8Array): LintedText {
  return textWithPlaces(paragraphsOf(documentIn(file)));
}

function documentIn(file: Uint8Array): string {
  try {
    const parts = unzipSync(file, {
      filter: ({ name, originalSize }) => name === DOCUMENT && originalSize <= MOST_BYTES,
    });
    const document = parts[DOCUMENT];
    if (document !== undefined) return strFromU8(document);
  } catch (error) {
    throw new UnreadableOfficeFile(error instanceof Error ? error.message : String(error));
  }
  throw new UnreadableOfficeFile(`it has no ${DOCUMENT} of at most ${String(MOST_BYTES)} bytes`);
}

const PIECE = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<(w:tab|w:br)\b[^>]*\/>|<(\/w:p|w:tr|\/w:tc|\/w:tr)(?:\s[^>]*)?>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function paragraphsOf(xml: string): string {
  let inRow = false;
  return [...xml.matchAll(PIECE)]
    .map(([, text, space, mark]) => {
      if (text !== undefined) return text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
      if (space !== undefined) return ' ';
      if (mark === 'w:tr') {
        inRow = true;
        return '| ';
      }
      if (mark === '/w:tr') {
        inRow = false;
        return '\n';
      }
      if (mark === '/w:tc') return ' | ';
      return inRow ? ' ' : '\n';
    })
    .join('');
}
