import type { PersonalFields } from '../../kernel/event';
export const REPLY_MEDIA = ['telephone', 'in-person', 'letter', 'e-mail', 'text-message', 'web'] as const;
export type ReplyMedium = (typeof REPLY_MEDIA)[number];

export const SATISFACTIONS = ['satisfied', 'basically-satisfied', 'dissatisfied', 'no-answer'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];

export interface ReplyShapes {
  ReplySent: { readonly medium: ReplyMedium; readonly written: boolean; readonly summary: string };
  FeedbackRecorded: { readonly reached: boolean; readonly satisfaction: Satisfaction; readonly opinion?: string };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const REPLY_PERSONAL_FIELDS = {
  ReplySent: ['summary'],
  FeedbackRecorded: ['opinion'],
} as const satisfies PersonalFields<ReplyShapes>;
