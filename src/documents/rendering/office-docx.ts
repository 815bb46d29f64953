import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from 'docx';
import type { Day } from '../../kernel/day';
import type { Printed, PrintedBlock, PrintedRow } from '../content/printed';
import { printable } from './escaped';
import { officeFile } from './office-file';
import { LINE, TEXT_WIDTH, twips } from './office-styles';

/** The document as Office Open XML in the layout of GB/T 9704; the same document gives the same bytes. `on` is the day of issue. */
export function officeDocx(document: Printed, on: Day): Promise<Buffer> {
  const { title, issuer } = document;
  return officeFile({ title, issuer, on }, contents(document));
}

const line = (style: string, text: string, more: { keepNext?: boolean; spaceBefore?: number } = {}): Paragraph =>
  new Paragraph({
    style,
    keepNext: more.keepNext,
    ...(more.spaceBefore !== undefined && { spacing: { before: more.spaceBefore } }),
    children: [new TextRun(printable(text))],
  });

function contents({ warnings, issuer, title, number, addressee, blocks, enclosure, ...rest }: Printed): FileChild[] {
  const { date, sealed, caseNumber } = rest;
  return [
    ...warnings.map((warning) => line('DocWarning', warning)),
    line('DocTitle', issuer),
    line('DocTitle', title),
    line('DocNumber', number, { spaceBefore: 240 }),
    ...(addressee === undefined ? [] : [line('DocAddressee', addressee)]),
    ...blocks.map(blockOf),
    ...(enclosure === undefined ? [] : [line('DocBody', enclosure, { spaceBefore: LINE })]),
    ...(sealed
      ? [
          line('DocSignature', issuer, { keepNext: true, spaceBefore: 2 * LINE }),
          line('DocSignature', `${date}（印章）`, { keepNext: true }),
        ]
      : []),
    line('DocBody', `（案件编号：${caseNumber}）`),
  ];
}

const blockOf = (block: PrintedBlock): FileChild =>
  block.kind === 'form' ? form(block.rows) : line(block.kind === 'heading' ? 'DocHeading' : 'DocBody', block.text);

const COLUMNS = 4;
const LABEL_WIDTH = twips(30);
const VALUE_WIDTH = TEXT_WIDTH / 2 - LABEL_WIDTH;
const RULE = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

const form = (rows: readonly PrintedRow[]): Table =>
  new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [LABEL_WIDTH, VALUE_WIDTH, LABEL_WIDTH, VALUE_WIDTH],
    borders: { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
    rows: rows.map(
      ({ cells, tall }) =>
        new TableRow({
          cantSplit: !tall,
          height: { value: tall ? twips(22) : twips(9), rule: HeightRule.ATLEAST },
          children: cells.flatMap(({ label, lines }) => [
            cell([label], { width: LABEL_WIDTH, centred: true }),
            cell(lines, {
              width: cells.length === 1 ? TEXT_WIDTH - LABEL_WIDTH : VALUE_WIDTH,
              columnSpan: cells.length === 1 ? COLUMNS - 1 : 1,
              top: tall,
            }),
          ]),
        }),
    ),
  });

interface CellLook {
  readonly width: number;
  readonly columnSpan?: number;
  readonly centred?: boolean;
  readonly top?: boolean;
}

const cell = (lines: readonly string[], { width, columnSpan, centred, top }: CellLook): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan,
    verticalAlign: top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 100, right: 100 },
    children: lines.map(
      (text) =>
        new Paragraph({
          style: 'DocForm',
          alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun(printable(text))],
        }),
    ),
  });
