import type { Viewer } from '../vault/opening/personal-data.port';

/** A document as it stands in the log: the case, and the version of the case with its issue. */
export interface DocumentToPrint {
  readonly caseId: string;
  readonly version: number;
  /** Ordinal in the register of its unit, type and year. */
  readonly number: number;
  readonly caseNumber: string;
  /** When and why it was made void. */
  readonly cancelled?: { readonly at: string; readonly reason: string };
}

export interface PrintPage {
  readonly html: string;
  /** Content-Security-Policy to send it with: its own style sheet, and nothing else. */
  readonly policy: string;
}

/** A document in both forms, and whether it says what was issued. */
export interface PrintedFiles {
  readonly docx: Buffer;
  readonly html: string;
  readonly intact: boolean;
}

/** Writes a document from the log, with personal data as the viewer may see it. The same document gives the same bytes each time. */
export abstract class DocumentPrinter {
  /** Office Open XML, to be edited and stamped. */
  abstract docx(document: DocumentToPrint, viewer: Viewer): Promise<Buffer>;

  /** A page to print: HTML without scripts, every word of the case escaped. */
  abstract page(document: DocumentToPrint, viewer: Viewer): Promise<PrintPage>;

  /** Both, to be put into a case file. */
  abstract files(document: DocumentToPrint, viewer: Viewer): Promise<PrintedFiles>;
}
