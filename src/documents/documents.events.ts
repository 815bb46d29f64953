import type { Day } from '../kernel/day';
import type { PersonalFields } from '../kernel/event';
import { uuidOf } from '../kernel/ids';
import type { DocumentType } from '../regimes/parts/documents';

/** To whom a document goes; a complainant is personal and named by the case, never here. */
export const ADDRESSEES = ['complainant', 'unit', 'respondent', 'file'] as const;
export type AddresseeKind = (typeof ADDRESSEES)[number];

export interface DocumentShapes {
  /** 签发: everything a document prints that does not stand in the case; its number is its ordinal in the log. */
  DocumentIssued: {
    /** Ordinal of the document in the case, from 1. */
    readonly ordinal: number;
    readonly document: DocumentType;
    /** The unit that issues it and in whose register it stands, and its name on that day. */
    readonly unit: string;
    readonly unitName: string;
    /** Year of the number, in China. */
    readonly year: number;
    /** 机关代字, title and version of the regime's template on that day. */
    readonly mark: string;
    readonly title: string;
    readonly template: number;
    readonly addressee: AddresseeKind;
    /** Code of the unit, or ordinal of the respondent, that it is addressed to, and the name that is printed. */
    readonly addresseeUnit?: string;
    readonly addresseeRespondent?: number;
    readonly addresseeName?: string;
    /** Ordinal of the hand-over that a 转办通知书 goes with. */
    readonly transfer?: number;
    readonly requirements?: string;
    readonly reportBackBy?: Day;
    /** Paragraphs in the officer's own words. */
    readonly text?: string;
    readonly attachments: number;
    readonly pages: number;
    /** 用印: which seal, who used it, who allowed it; none for a form that is only filed. */
    readonly seal?: string;
    readonly sealedBy?: string;
    readonly sealApprovedBy?: string;
    /** SHA-256 of the content: all that is printed but the number, personal data standing by their places in the case. */
    readonly contentHash: string;
  };
  /** 作废: the document keeps its number and says that it is void. */
  DocumentCancelled: { readonly ordinal: number; readonly document: DocumentType; readonly reason: string };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const DOCUMENT_PERSONAL_FIELDS = {
  DocumentIssued: ['text'],
  DocumentCancelled: [],
} as const satisfies PersonalFields<DocumentShapes>;

/** Id of a document, from the stream of its case and its ordinal there: every fact about it knows it. */
export const documentIdOf = (stream: string, ordinal: number): string => uuidOf(`document|${stream}|${ordinal}`);

/** 文号, as GB/T 9704 writes it: 韶旅投转〔2026〕3号. */
export const documentNumberOf = (of: { readonly mark: string; readonly year: number; readonly number: number }) =>
  `${of.mark}〔${of.year}〕${of.number}号`;
