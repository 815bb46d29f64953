import {
  AlignmentType,
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  InternalHyperlink,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type ParagraphChild,
} from 'docx';
import { printable } from '../../documents/rendering/escaped';
import { officeFile } from '../../documents/rendering/office-file';
import { LINE, TEXT_WIDTH } from '../../documents/rendering/office-styles';
import { casePath } from '../writing/figure-links';
import type { Block, FigureNote, Report, Run } from '../writing/report';

/**
 * The report as Office Open XML in the layout of GB/T 9704. A figure leads to its note at the end; from there, and from the number of
 * a case, links lead to `address`, the installation (`https://…` without a last slash). The same report gives the same bytes.
 */
export function reportDocx(report: Report, address: string): Promise<Buffer> {
  const { title, issuer, on } = report;
  return officeFile({ title, issuer, on }, new Writer(address).contents(report));
}

const line = (style: string, text: string, spaceBefore?: number): Paragraph =>
  new Paragraph({
    style,
    ...(spaceBefore !== undefined && { spacing: { before: spaceBefore } }),
    children: [new TextRun(printable(text))],
  });

const RULE = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const BORDERS = { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE };
/** Of the text width, in hundredths. */
const NOTE_WIDTHS = [26, 20, 32, 22] as const;

class Writer {
  constructor(private readonly address: string) {}

  contents({ issuer, title, period, blocks, notesTitle, notesHead, notes, basis, issued }: Report): FileChild[] {
    return [
      line('DocTitle', issuer),
      line('DocTitle', title),
      new Paragraph({
        style: 'DocAddressee',
        alignment: AlignmentType.CENTER,
        spacing: { after: LINE / 2 },
        children: [new TextRun(printable(period))],
      }),
      ...blocks.map((block) => this.block(block)),
      line('DocSignature', issued, 2 * LINE),
      new Paragraph({ style: 'DocHeading', pageBreakBefore: true, children: [new TextRun(printable(notesTitle))] }),
      ...basis.map((text) => line('DocBody', text)),
      table(
        [header(notesHead), ...notes.map((note, index) => this.note(note, index + 1))],
        NOTE_WIDTHS.map((width) => Math.floor((TEXT_WIDTH * width) / 100)),
      ),
    ];
  }

  private block(block: Block): FileChild {
    if (block.kind === 'table') {
      const rows = block.rows.map(
        (cells) => new TableRow({ cantSplit: true, children: cells.map((cell) => inCell(this.runs(cell))) }),
      );
      const width = Math.floor(TEXT_WIDTH / block.head.length);
      return table(
        [header(block.head), ...rows],
        block.head.map(() => width),
      );
    }
    const style = block.kind === 'heading' && block.level === 1 ? 'DocHeading' : 'DocBody';
    const keepNext = block.kind === 'heading';
    return new Paragraph({ style, keepNext, children: this.runs(block.runs) });
  }

  private runs(runs: readonly Run[]): ParagraphChild[] {
    return runs.map((run) => {
      if (typeof run === 'string') return new TextRun(printable(run));
      const children = [new TextRun({ text: printable(run.text), underline: {} })];
      return 'figure' in run
        ? new InternalHyperlink({ anchor: anchorOf(run.figure), children })
        : this.link(casePath(run.caseId), run.text);
    });
  }

  /** A field, and no relationship: the library names those by chance. */
  private link(path: string, text: string): ParagraphChild {
    return new SimpleField(`HYPERLINK "${printable(this.address + path)}"`, printable(text));
  }

  private note(
    { key, name, printed, reckoning, meaning, definition, definitionAt, casesAt }: FigureNote,
    id: number,
  ): TableRow {
    return new TableRow({
      cantSplit: true,
      children: [
        inCell([numbered(anchorOf(key), id, new TextRun(printable(name)))]),
        inCell([new TextRun(printable(printed))]),
        inCell([new TextRun(printable(reckoning === '' ? meaning : `${meaning}：${reckoning}`))]),
        inCell([this.link(definitionAt, definition)], [this.link(casesAt, casesAt.split('?')[0] ?? '')]),
      ],
    });
  }
}

/** The library numbers bookmarks through all documents that it ever wrote: within one they begin with 1 here. */
const numbered = (name: string, id: number, child: ParagraphChild): Bookmark =>
  Object.assign(new Bookmark({ id: name, children: [child] }), {
    start: new BookmarkStart(name, id),
    end: new BookmarkEnd(id),
  });

/** Names of bookmarks are short, and begin with a letter. */
const anchorOf = (key: string): string => `f_${key.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40);

const table = (rows: readonly TableRow[], widths: readonly number[]): Table =>
  new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: BORDERS,
    rows,
  });

const header = (cells: readonly string[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map((text) => inCell([new TextRun(printable(text))])),
  });

const inCell = (...paragraphs: readonly ParagraphChild[][]): TableCell =>
  new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 100, right: 100 },
    children: paragraphs.map((children) => new Paragraph({ style: 'DocForm', children })),
  });
