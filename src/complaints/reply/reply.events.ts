import type { PersonalFields } from '../../kernel/event';
export const REPLY_MEDIA = ['telephone', 'in-person', 'letter', 'e-mail', 'text-message', 'web'] as const;
export type ReplyMedium = (typeof REPLY_MEDIA)[number];

export const SATISFACTIONS = ['satisfied', 'basically-satisfied', 'dissatisfied', 'no-answer'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];

export interface ReplyShapes {
  CompletionReported: {
    /** The unit that passed the case on and is reported to; none for a case that was not passed on. */
    readonly to?: string;
    readonly summary: string;
    /** SHA-256 of each attachment; in the log a salted hash in its place (`src/vault/files`). */
    readonly attachments: readonly string[];
  };
  ReplyApproved: {
    readonly reply: string;
    /** Keyed hash of the text (from before the vault, SHA-256): the reply is sent as it was approved, also when the text itself is sealed. */
    readonly replyHash: string;
    readonly remark?: string;
  };
  ReplySentBack: { readonly reply: string; readonly reason: string };
  ReplySent: {
    readonly medium: ReplyMedium;
    readonly written: boolean;
    readonly summary: string;
    /** Keyed hash of its letters and digits: equal replies are known as such, and nothing is told of what they say. */
    readonly likeness?: string;
  };
  FeedbackRecorded: {
    readonly reached: boolean;
    readonly satisfaction: Satisfaction;
    readonly opinion?: string;
    /** When the complainant was called, ISO 8601 with offset. */
    readonly calledAt?: string;
  };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const REPLY_PERSONAL_FIELDS = {
  CompletionReported: ['summary'],
  ReplyApproved: ['reply'],
  ReplySentBack: ['reply'],
  ReplySent: ['summary'],
  FeedbackRecorded: ['opinion'],
} as const satisfies PersonalFields<ReplyShapes>;
