/** A cell before it is written; `text` tells what people wrote from numbers, days and marks. */
export interface Cell {
  readonly value: string | null;
  readonly text: boolean;
}

// What a spreadsheet would take for a formula.
const FORMULA = /^[=+\-@\t\r]/;
const TO_BE_QUOTED = /[",\r\n]/;

/**
 * One line by RFC 4180, with its CR LF. A text that a spreadsheet would run as a formula gets an apostrophe before it and
 * quotes around it: spreadsheets show it as text, and a program takes off one apostrophe before any of = + - @ tab CR.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(written).join(',')}\r\n`;

function written({ value, text }: Cell): string {
  if (value === null) return '';
  const isFormula = text && FORMULA.test(value);
  const harmless = isFormula ? `'${value}` : value;
  return isFormula || TO_BE_QUOTED.test(value) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
