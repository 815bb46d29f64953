import type { Outcome } from '../../src/complaints/closing/closing.events';
import type { DeadlineCause } from '../../src/complaints/clock/clock.events';
import type { Day } from '../../src/kernel/day';
import type { Sealed } from '../../src/kernel/event';
import type { Awaited } from './awaited.rules';
import type { ReplyMedium, Satisfaction } from '../../src/complaints/reply/reply.events';

/** What a complainant is told of a fact: codes and dates only, never a remark, and of nobody else. */
export type News =
  | { readonly what: 'received'; readonly unit: string; readonly promisedBy?: Day }
  | { readonly what: 'moved' | 'taken-over'; readonly unit: string }
  | { readonly what: 'accepted' | 'assigned' | 'called-back' | 'reopened' }
  | { readonly what: 'declined'; readonly ground: string; readonly competentBody?: string }
  /** `text` only of a reply that is given here and nowhere else. */
  | { readonly what: 'replied'; readonly medium: ReplyMedium; readonly text?: string }
  | { readonly what: 'judged'; readonly satisfaction: Satisfaction }
  | { readonly what: 'closed'; readonly outcome: Outcome }
  /** 补正: what is asked for, told all at once, and the last day for it. */
  | { readonly what: 'supplement-requested'; readonly missing: readonly string[]; readonly until?: Day }
  | { readonly what: 'supplemented' }
  | { readonly what: 'answered'; readonly medium: ReplyMedium; readonly text?: string }
  /** Adopted or not only where the complainant was told so; else the reply tells it. */
  | { readonly what: 'suggestion-decided'; readonly adopted?: boolean; readonly medium?: ReplyMedium }
  /** What was said to the complainant of why more time is taken. */
  | { readonly what: 'extended'; readonly text: string }
  | {
      readonly what: 'due-moved';
      readonly cause: Exclude<DeadlineCause, 'started'>;
      readonly until: Awaited;
      readonly due: string;
    };

/** What an answer given here says, sealed: the id of its event, and the field of the fact. */
export interface SealedAnswer {
  readonly id: string;
  readonly field: 'answer' | 'summary';
  readonly sealed: Sealed;
}

export type Told = News & { readonly at: string; readonly answer?: SealedAnswer };
