import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun, type FileChild } from 'docx';
import type { Day } from '../../kernel/day';
import { coreProperties } from './core-properties';
import { printable } from './escaped';
import { withoutTimes } from './fixed-zip';
import { fontTable } from './font-table';
import { CHARACTER, SHEET, STYLES, twips } from './office-styles';

interface About {
  readonly title: string;
  readonly issuer: string;
  readonly on: Day;
}

/** Contents on the sheets of GB/T 9704, with page numbers outside, as Office Open XML; the same contents give the same bytes. */
export async function officeFile({ title, issuer, on }: About, children: readonly FileChild[]): Promise<Buffer> {
  const file = new Document({
    title: printable(title),
    creator: printable(issuer),
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: SHEET.width, height: SHEET.height },
            margin: { ...SHEET, header: twips(15), gutter: 0 },
          },
        },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children,
      },
    ],
  });
  const archive = await Packer.toBuffer(file, undefined, [
    { path: 'docProps/core.xml', data: coreProperties({ title, creator: issuer, on }) },
    { path: 'word/fontTable.xml', data: fontTable() },
  ]);
  return withoutTimes(archive);
}

/** — 1 —, one character from the outer edge. */
const pageNumber = (alignment: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'DocPage',
        alignment,
        indent: { [alignment]: CHARACTER },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
