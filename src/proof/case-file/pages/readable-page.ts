import { escaped } from '../../../documents/rendering/escaped';

const STYLE = `
body { font: 16px/1.6 system-ui, "Noto Sans SC", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #888; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.no { color: #b00020; font-weight: bold; }
`;

/** Text of a cell; the second line, where there is one, in the other language. */
export type Cell = string | readonly string[];

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly isBad?: boolean }[];
}

/** A page that loads nothing and runs nothing; every word is escaped. */
export function readablePage(lang: 'zh-CN' | 'en', title: string, lines: readonly string[], table: Table): string {
  const cell = (text: Cell): string => `<td>${[text].flat().map(escaped).join('<br>')}</td>`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${lang}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escaped(title)}</h1>`,
    ...lines.map((line) => `<p>${escaped(line)}</p>`),
    `<table><thead><tr>${table.head.map((word) => `<th scope="col">${escaped(word)}</th>`).join('')}</tr></thead><tbody>`,
    ...table.rows.map(({ cells, isBad }) => `<tr${isBad ? ' class="no"' : ''}>${cells.map(cell).join('')}</tr>`),
    '</tbody></table></body></html>',
    '',
  ].join('\n');
}
