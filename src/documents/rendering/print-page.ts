import { hash } from 'node:crypto';
import type { PrintPage } from '../document-printer.port';
import type { Printed, PrintedBlock, PrintedRow } from '../content/printed';
import { escaped } from './escaped';
import { PRINT_STYLE } from './print-style';

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hash('sha256', PRINT_STYLE, 'base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The document as a page to print: HTML without scripts; every word is escaped. */
export function printPage(document: Printed): PrintPage {
  const { warnings, issuer, title, number, addressee, blocks, enclosure, date, sealed, caseNumber } = document;
  const p = (kind: string, text: string) => `<p class="${kind}">${escaped(text)}</p>`;
  const html = [
    '<!DOCTYPE html>',
    '<html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(`${title} ${number}`)}</title>`,
    `<style>${PRINT_STYLE}</style></head><body><main>`,
    ...warnings.map((warning) => p('warning', warning)),
    `<h1>${escaped(issuer)}<br>${escaped(title)}</h1>`,
    p('number', number),
    ...(addressee === undefined ? [] : [p('addressee', addressee)]),
    ...blocks.map(blockOf),
    ...(enclosure === undefined ? [] : [p('body enclosure', enclosure)]),
    ...(sealed ? ['<div class="signature">', p('line', issuer), p('line', `${date}（印章）`), '</div>'] : []),
    p('body', `（案件编号：${caseNumber}）`),
    '</main></body></html>',
    '',
  ].join('\n');
  return { html, policy: POLICY };
}

function blockOf(block: PrintedBlock): string {
  if (block.kind === 'form') return `<table><tbody>${block.rows.map(rowOf).join('\n')}</tbody></table>`;
  return block.kind === 'heading' ? `<h2>${escaped(block.text)}</h2>` : `<p class="body">${escaped(block.text)}</p>`;
}

const rowOf = ({ cells, tall }: PrintedRow): string =>
  `<tr${tall ? ' class="tall"' : ''}>${cells
    .map(({ label, lines }) => {
      const span = cells.length === 1 ? ' colspan="3"' : '';
      return `<th scope="row">${escaped(label)}</th><td${span}>${lines.map(escaped).join('<br>')}</td>`;
    })
    .join('')}</tr>`;
