import type { Outcome } from '../../src/complaints/closing/closing.events';
import type { ReplyMedium, Satisfaction } from '../../src/complaints/reply/reply.events';

/** What a complainant is told of a fact: codes and dates only, never a remark, and of nobody else. */
export type News =
  | { readonly what: 'received' | 'moved' | 'taken-over'; readonly unit: string }
  | { readonly what: 'accepted' | 'assigned' | 'called-back' | 'reopened' }
  | { readonly what: 'declined'; readonly ground: string; readonly competentBody?: string }
  /** `text` only of a reply that is given here and nowhere else. */
  | { readonly what: 'replied'; readonly medium: ReplyMedium; readonly text?: string }
  | { readonly what: 'judged'; readonly satisfaction: Satisfaction }
  | { readonly what: 'closed'; readonly outcome: Outcome };

export type Told = News & { readonly at: string };
