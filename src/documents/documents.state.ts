import type { Evolve } from '../kernel/rule';
import { changeAt } from '../kernel/texts/ordinal';
import type { Complaint } from '../complaints/complaint';
import type { DocumentType } from '../regimes/parts/documents';
import { emptyFile, type CaseFile } from './case-file.state';
import type { DocumentShapes } from './documents.events';

/** A document of the case, in the order of issue. */
export interface IssuedDocument {
  readonly document: DocumentType;
  readonly unit: string;
  /** Ordinal of the hand-over it goes with. */
  readonly transfer?: number;
  readonly cancelled: boolean;
}

export interface DocumentsState {
  readonly documents: readonly IssuedDocument[];
  readonly file: CaseFile;
}

export const initialDocuments: DocumentsState = { documents: [], file: emptyFile };

export const evolveDocuments: Evolve<Complaint, DocumentShapes> = {
  DocumentIssued: (state, { document, unit, transfer }) => ({
    ...state,
    documents: [...state.documents, { document, unit, transfer, cancelled: false }],
  }),
  DocumentCancelled: (state, { ordinal }) => ({
    ...state,
    documents: changeAt(state.documents, ordinal, { cancelled: true }),
  }),
};
