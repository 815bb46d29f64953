/** A kind of file that is taken, known by its first bytes. */
export interface FileKind {
  readonly type: string;
  /** Other names of the same kind, as programs send them. */
  readonly alsoCalled: readonly string[];
  /** Endings of its names; the first is given to a download. */
  readonly endings: readonly [string, ...string[]];
}

const kind = (type: string, endings: FileKind['endings'], ...alsoCalled: readonly string[]): FileKind => ({
  type,
  endings,
  alsoCalled,
});

export const OFFICE = {
  'word/document.xml': kind('application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['docx']),
  'xl/workbook.xml': kind('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['xlsx']),
  'ppt/presentation.xml': kind('application/vnd.openxmlformats-officedocument.presentationml.presentation', ['pptx']),
} as const;

export const TEXT = kind('text/plain', ['txt', 'text', 'log', 'md', 'csv']);

const PDF = kind('application/pdf', ['pdf']);
const PNG = kind('image/png', ['png']);
const JPEG = kind('image/jpeg', ['jpg', 'jpeg'], 'image/jpg');
const WEBP = kind('image/webp', ['webp']);
const MP3 = kind('audio/mpeg', ['mp3'], 'audio/mp3');
const MP4 = kind('video/mp4', ['mp4', 'm4v', 'm4a'], 'audio/mp4', 'audio/x-m4a');
const WAV = kind('audio/wav', ['wav'], 'audio/x-wav', 'audio/wave', 'audio/vnd.wave');

export const FILE_KINDS: readonly FileKind[] = [PDF, PNG, JPEG, WEBP, ...Object.values(OFFICE), MP3, MP4, WAV, TEXT];

/** How many first bytes `kindOfStart` needs. */
export const START_BYTES = 16;

/** Brands of MP4; the same container also holds pictures of telephones, which are not taken. */
const MP4_BRANDS = /^(isom|iso[2-9]|mp4[12]|avc1|dash|M4V |M4A |MSNV|3gp[4-6])$/;

/** The kind that the first bytes tell, `zip` for an archive that may be an office document, nothing for any other. */
export function kindOfStart(start: Buffer): FileKind | 'zip' | undefined {
  const is = (at: number, ...bytes: readonly number[]): boolean =>
    bytes.every((byte, index) => start[at + index] === byte);
  const reads = (at: number, text: string): boolean => start.toString('latin1', at, at + text.length) === text;
  if (reads(0, '%PDF-')) return PDF;
  if (is(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return PNG;
  if (is(0, 0xff, 0xd8, 0xff)) return JPEG;
  if (reads(0, 'RIFF') && reads(8, 'WEBP')) return WEBP;
  if (reads(0, 'RIFF') && reads(8, 'WAVE')) return WAV;
  if (reads(4, 'ftyp') && MP4_BRANDS.test(start.toString('latin1', 8, 12))) return MP4;
  if (reads(0, 'ID3') || isLayer3Frame(start)) return MP3;
  return is(0, 0x50, 0x4b, 0x03, 0x04) ? 'zip' : undefined;
}

/** The head of an MPEG frame of layer III with a bit rate and a sampling rate that exist. */
function isLayer3Frame(start: Buffer): boolean {
  const [sync = 0, version = 0, rates = 0] = start;
  const inSync = sync === 0xff && (version & 0xe0) === 0xe0;
  const layer3 = (version & 0x06) === 0x02 && (version & 0x18) !== 0x08;
  return inSync && layer3 && (rates & 0xf0) !== 0xf0 && (rates & 0xf0) !== 0 && (rates & 0x0c) !== 0x0c;
}

/** Whether a media type, as a client states it, is that of the kind. */
export const isCalled = ({ type, alsoCalled }: FileKind, stated: string): boolean =>
  stated === type || alsoCalled.includes(stated);
