import { zipSync, strToU8 } from 'fflate';

const head = (text: string, size = 64): Buffer => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(size, 1)]);

/** An archive with these parts. */
export const archive = (...names: readonly string[]): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')]))));

/** The least that each kind of file begins with, after its specification; written by hand. */
export const SAMPLES: Readonly<Record<string, Buffer>> = {
  'application/pdf': head('%PDF-1.7\n'),
  'image/png': head('\x89PNG\r\n\x1a\n'),
  'image/jpeg': head('\xff\xd8\xff\xe0'),
  'image/webp': head('RIFF\x40\0\0\0WEBPVP8 '),
  'audio/wav': head('RIFF\x40\0\0\0WAVEfmt '),
  'audio/mpeg': head('ID3\x04\0\0'),
  'video/mp4': head('\0\0\0\x18ftypisom\0\0\0\0'),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': archive(
    '[Content_Types].xml',
    'word/document.xml',
  ),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': archive(
    '[Content_Types].xml',
    'xl/workbook.xml',
  ),
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': archive(
    '[Content_Types].xml',
    'ppt/presentation.xml',
  ),
  'text/plain': Buffer.from('投诉记录：\r\n\t一、服务态度\f'),
};

/** What is not taken, whatever it is said to be. */
export const REFUSED: Readonly<Record<string, Buffer>> = {
  'a program of Windows': head('MZ\x90\0'),
  'a program of Linux': head('\x7fELF\x02'),
  'a plain archive': archive('a.txt'),
  'an office document with macros': archive('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'),
  'an archive that is cut short': archive('[Content_Types].xml', 'word/document.xml').subarray(0, 60),
  'a picture of a telephone (HEIC)': head('\0\0\0\x18ftypheic\0\0\0\0'),
  'an old office document': head('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  'text that is not UTF-8': Buffer.from([0xcd, 0xb6, 0xcb, 0xdf]),
  'text in UTF-16': Buffer.from('\ufeff投诉', 'utf16le'),
  'text with a NUL': Buffer.from('a\0b'),
  'text that is cut in a character': Buffer.from('投诉').subarray(0, 5),
  'a frame of MPEG layer I': head('\xff\xff\x90\0'),
};
