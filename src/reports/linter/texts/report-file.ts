import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { LintedText } from './linted-text';
import { officeText } from './office-text';
import { asLinted, type TextFormat } from './text-formats';

const FORMATS: Readonly<Record<string, TextFormat>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
};

/** A report from a .txt, .md, .html or .docx file; throws an error that says what is wrong with any other. */
export function readReport(file: string): LintedText {
  const kind = extname(file).toLowerCase();
  if (kind === '.docx') return officeText(readFileSync(file));
  const format = FORMATS[kind];
  if (format === undefined) throw new Error(`${file}: .txt, .md, .html or .docx can be read, not “${kind}”`);
  return asLinted[format](textOf(file));
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${file}: the text is not UTF-8`);
  }
}
