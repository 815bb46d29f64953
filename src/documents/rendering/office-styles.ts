import { AlignmentType, BorderStyle, LineRuleType, type IStylesOptions } from 'docx';
import { FACES } from './fonts';

/** Twips (1/20 pt) of a length in millimetres. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** GB/T 9704-2012: A4, the type area 156 × 225 mm. */
export const SHEET = {
  width: twips(210),
  height: twips(297),
  top: twips(37),
  bottom: twips(35),
  left: twips(28),
  right: twips(26),
  footer: twips(28),
};
export const TEXT_WIDTH = SHEET.width - SHEET.left - SHEET.right;

/** 22 lines a page: 28.95 pt each. */
export const LINE = 579;
/** 二号, 三号, 四号 in half points. */
const SIZE = { title: 44, body: 32, small: 28 } as const;
export const CHARACTER = 320;

/** Digits and letters in Times New Roman, which every office has; marks of both scripts as Chinese ones. */
const LATIN = 'Times New Roman';
const font = ([name]: readonly [string, ...string[]]) => ({
  ascii: LATIN,
  hAnsi: LATIN,
  cs: LATIN,
  eastAsia: name,
  hint: 'eastAsia',
});
const RED = 'B00020';
const WARNING = { style: BorderStyle.SINGLE, size: 12, space: 4, color: RED };
const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });

/** Paragraph styles by their Chinese names, so that a clerk finds them in the list. */
export const STYLES = {
  default: { document: { run: { font: font(FACES.body.names), size: SIZE.body, language: { eastAsia: 'zh-CN' } } } },
  paragraphStyles: [
    {
      id: 'DocTitle',
      name: '公文标题',
      quickFormat: true,
      run: { font: font(FACES.title.names), size: SIZE.title },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(720), keepNext: true },
    },
    {
      id: 'DocNumber',
      name: '公文文号',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { ...exactly(LINE), after: LINE / 2 } },
    },
    { id: 'DocAddressee', name: '主送机关', quickFormat: true, paragraph: { spacing: exactly(LINE) } },
    {
      id: 'DocBody',
      name: '公文正文',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 },
        spacing: exactly(LINE),
      },
    },
    {
      id: 'DocHeading',
      name: '公文一级标题',
      quickFormat: true,
      run: { font: font(FACES.heading.names) },
      paragraph: {
        indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 },
        spacing: exactly(LINE),
        keepNext: true,
      },
    },
    {
      id: 'DocSignature',
      name: '落款',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.CENTER,
        indent: { left: Math.round(TEXT_WIDTH * 0.45) },
        spacing: exactly(LINE),
        keepLines: true,
      },
    },
    {
      id: 'DocForm',
      name: '表格文字',
      quickFormat: true,
      run: { size: SIZE.small },
      paragraph: { spacing: { before: 40, after: 40 } },
    },
    {
      id: 'DocWarning',
      name: '作废说明',
      quickFormat: true,
      run: { font: font(FACES.heading.names), size: SIZE.small, color: RED },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 240 },
        border: { top: WARNING, bottom: WARNING, left: WARNING, right: WARNING },
      },
    },
    {
      id: 'DocPage',
      name: '公文页码',
      run: { font: font(FACES.number.names), size: SIZE.small },
    },
  ],
} satisfies IStylesOptions;
