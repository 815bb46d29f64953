import type { PersonalFields } from '../../../kernel/event';
import type { ReplyMedium } from '../../reply/reply.events';

export interface AnswerShapes {
  /** 咨询答复. */
  ConsultationAnswered: { readonly medium: ReplyMedium; readonly answer: string };
  /** 建议采纳情况 (篇七): decided by a leader. */
  SuggestionDecided: {
    readonly adopted: boolean;
    /** The leader who decided. */
    readonly decidedBy: string;
    readonly reason: string;
    /** How the customer was told; none when a reply tells it later. */
    readonly toldBy?: ReplyMedium;
  };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const ANSWER_PERSONAL_FIELDS = {
  ConsultationAnswered: ['answer'],
  SuggestionDecided: [],
} as const satisfies PersonalFields<AnswerShapes>;
