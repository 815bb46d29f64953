import type { WorkingDaysDue } from '../../calendar/counting/derivation.events';

/** 责令限期整改 (篇七), one order a stream. None of it is personal data. */
export interface RectificationShapes {
  RectificationOrdered: {
    /** The unit that is to put it right. */
    readonly unit: string;
    readonly what: string;
    /** The round of spot checks that it follows from. */
    readonly roundId?: string;
    readonly caseIds: readonly string[];
    readonly limit: WorkingDaysDue;
  };
  RectificationReported: {
    readonly report: string;
    /** SHA-256 of files that were handed in; in the log a salted hash in its place (`src/vault/files`). */
    readonly attachments: readonly string[];
  };
  RectificationVerified: { readonly remarks?: string };
  /** Not put right: it is due again. */
  RectificationRefused: { readonly reason: string; readonly limit: WorkingDaysDue };
  /** Recorded by the clock: no report came by then. */
  RectificationOverdue: { readonly due: string };
  /** 提出批评, told to the unit (`told`) or to all units (`circulated`, 通报批评). */
  CriticismIssued: { readonly unit: string; readonly text: string; readonly form: CriticismForm };
}

export const CRITICISM_FORMS = ['told', 'circulated'] as const;
export type CriticismForm = (typeof CRITICISM_FORMS)[number];

export const RECTIFICATION_EVENTS = [
  'RectificationOrdered',
  'RectificationReported',
  'RectificationVerified',
  'RectificationRefused',
  'RectificationOverdue',
  'CriticismIssued',
] as const satisfies readonly (keyof RectificationShapes)[];

const PREFIX = 'rectification-';

export const rectificationStream = (id: string): string => PREFIX + id;
export const rectificationIdOf = (stream: string): string => stream.slice(PREFIX.length);
