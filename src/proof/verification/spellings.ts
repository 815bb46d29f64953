const STRING = String.raw`"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\x00-\x1f]*)*"`;
const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;

const MOST = 8;
const LONGEST_SOURCE = 4_000;
/** Of longer ones an expression could run out of its stack. */
const LONGEST_TEXT = 64 * 1024;

/** The spellings that JSON texts were found in: what is spelt so needs no parsing to know its names and the kinds of its values. */
export class Spellings {
  private readonly known: RegExp[] = [];

  /** Whether the text is JSON with the same names, in the same order, and with values of the same kinds as one of those learnt. */
  include(text: string): boolean {
    if (text.length > LONGEST_TEXT) return false;
    for (const spelling of this.known) if (spelling.test(text)) return true;
    return false;
  }

  /** Learns how a text is spelt, given what it says; a few spellings, not each there may be. */
  learn(text: string, value: unknown): void {
    if (this.known.length === MOST || text.length > LONGEST_TEXT) return;
    const source = `^${spellingOf(value)}$`;
    if (source.length > LONGEST_SOURCE) return;
    const spelling = new RegExp(source);
    if (spelling.test(text)) this.known.push(spelling);
  }
}

/** The source of an expression for how `JSON.stringify` spells the names of a value and values of the kinds that it has. */
function spellingOf(value: unknown): string {
  if (typeof value === 'string') return STRING;
  if (typeof value === 'number') return NUMBER;
  if (typeof value === 'boolean') return '(?:true|false)';
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return spellingOfList(value.map(spellingOf));
  const fields = Object.entries(value).map(([name, of]) => `${literally(JSON.stringify(name))}:${spellingOf(of)}`);
  return String.raw`\{${fields.join(',')}\}`;
}

/** Of the elements there may be more or fewer, but not none, in any order: each has to be right by itself. */
function spellingOfList(elements: readonly string[]): string {
  if (elements.length === 0) return String.raw`\[\]`;
  const one = `(?:${[...new Set(elements)].join('|')})`;
  return String.raw`\[${one}(?:,${one})*\]`;
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
