import type { Readable } from 'node:stream';
import type { Actor } from '../../kernel/event';

/** A sentence in both languages. */
export interface InBoth {
  readonly zh: string;
  readonly en: string;
}

/** One fact of the case, in words. */
export interface HistoryLine {
  readonly version: number;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly by: Actor;
  readonly words: InBoth;
  readonly type: string;
}

/** A document of the case, to read and to edit. */
export interface EnclosedDocument {
  /** Version of the case with its issue. */
  readonly version: number;
  readonly ordinal: number;
  readonly number: string;
  readonly title: string;
  readonly isVoid: boolean;
  readonly docx: Buffer;
  readonly html: string;
  /** Whether it says what was issued: as it is written today, it has the hash that its issue recorded. */
  readonly intact: boolean;
}

/** What became of the personal data in the file. */
export type PersonalState = 'sealed' | 'opened' | 'restricted' | 'erased';

/** A case as somebody may have it, up to a version. */
export interface CaseToPack {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly versions: number;
  /** Last day on which the case must be kept, once it is archived. */
  readonly keptUntil: string | null;
  readonly history: readonly HistoryLine[];
  readonly documents: readonly EnclosedDocument[];
  readonly personal: PersonalState;
  /** Whether the personal data of the case are kept and not used (限制处理). */
  readonly restricted: boolean;
  /** The opened fields by the id of their event, where they are opened. */
  readonly opened?: Readonly<Record<string, unknown>>;
  readonly madeFor: Actor;
  readonly reason?: string;
}

/** Packs a case into a ZIP archive that proves itself: see docs/proof.md, “A case file”. */
export abstract class CaseFilePacker {
  /**
   * Answers when all but the attachments is ready and whoever gets it is recorded. Throws `Unavailable` while no checkpoint has the
   * newest event, `Refusal('case-file-too-large')` beyond what an archive can hold.
   */
  abstract pack(it: CaseToPack): Promise<Readable>;
}
