import { hash } from 'node:crypto';
import { escaped } from '../../documents/rendering/escaped';
import { PRINT_STYLE } from '../../documents/rendering/print-style';
import { casePath } from '../writing/figure-links';
import type { Block, FigureNote, Report, Run } from '../writing/report';

const STYLE = `${PRINT_STYLE}
h3 { margin: 0; text-indent: 2em; font: inherit; font-weight: bold; break-after: avoid; }
.period { margin: 6pt 0 14pt; text-align: center; }
a { color: inherit; text-decoration-thickness: 0.5pt; text-underline-offset: 2pt; }
.notes { break-before: page; font-size: 12pt; line-height: 18pt; }
.notes th { width: auto; }
.basis { font-size: 12pt; line-height: 18pt; }
.words { text-align: left; }
`;

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hash('sha256', STYLE, 'base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page to read and to print, and the policy to send it with. */
export interface ReportPage {
  readonly html: string;
  readonly policy: string;
}

/** The report as HTML without scripts: each figure leads to its note below, and from there to its definition and its cases. */
export function reportPage(report: Report): ReportPage {
  const { language, issuer, title, period, blocks, notesTitle, notesHead, notes, basis, issued } = report;
  const html = [
    '<!DOCTYPE html>',
    `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(`${issuer} ${title}`)}</title>`,
    `<style>${STYLE}</style></head><body><main>`,
    `<h1>${escaped(issuer)}<br>${escaped(title)}</h1>`,
    `<p class="period">${escaped(period)}</p>`,
    ...blocks.map(blockOf),
    `<div class="signature"><p class="line">${escaped(issued)}</p></div>`,
    `<section class="notes"><h2>${escaped(notesTitle)}</h2>`,
    ...basis.map((line) => `<p class="basis">${escaped(line)}</p>`),
    tableOf(notesHead, notes.map(noteRow)),
    '</section></main></body></html>',
    '',
  ].join('\n');
  return { html, policy: POLICY };
}

const words = (runs: readonly Run[]): string => runs.map(runOf).join('');

function runOf(run: Run): string {
  if (typeof run === 'string') return escaped(run);
  const target = 'figure' in run ? `#${anchorOf(run.figure)}` : casePath(run.caseId);
  return `<a href="${escaped(target)}">${escaped(run.text)}</a>`;
}

/** Keys hold codes of units and terms: letters, digits, points and hyphens. */
const anchorOf = (key: string): string => `figure-${key.replace(/[^\w.-]/g, '_')}`;

function blockOf(block: Block): string {
  if (block.kind === 'table')
    return tableOf(
      block.head,
      block.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${words(cell)}</td>`).join('')}</tr>`),
    );
  if (block.kind === 'paragraph') return `<p class="body">${words(block.runs)}</p>`;
  return block.level === 1 ? `<h2>${words(block.runs)}</h2>` : `<h3>${words(block.runs)}</h3>`;
}

const tableOf = (head: readonly string[], rows: readonly string[]): string =>
  [
    `<table><thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table>`,
  ].join('');

const noteRow = ({ key, name, printed, reckoning, meaning, definition, definitionAt, casesAt }: FigureNote): string =>
  [
    `<tr id="${escaped(anchorOf(key))}"><td class="words">${escaped(name)}</td>`,
    `<td>${escaped(printed)}</td>`,
    `<td class="words">${escaped(meaning)}${reckoning === '' ? '' : `<br>${escaped(reckoning)}`}</td>`,
    `<td class="words"><a href="${escaped(definitionAt)}">${escaped(definition)}</a><br>`,
    `<a href="${escaped(casesAt)}">${escaped(casesAt.split('?')[0] ?? '')}</a></td></tr>`,
  ].join('');
