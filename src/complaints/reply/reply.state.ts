import type { Evolve } from '../../kernel/rule';
import type { Complaint } from '../complaint';
import type { ReplyShapes } from './reply.events';

/** How far the reply is, since the case was received or reopened. */
interface ReplyProgress {
  readonly reported: boolean;
  /** SHA-256 of the text that was approved and is not sent yet. */
  readonly approved?: string;
  /** Present once a reply was sent. */
  readonly sent?: { readonly approved: boolean; readonly written: boolean };
  /** Whether the complainant was asked, reached or not. */
  readonly asked: boolean;
}

export interface ReplyState {
  readonly reply: ReplyProgress;
}

/** A case that is reopened is reported, answered and called back anew. */
export const initialReply: ReplyState = { reply: { reported: false, asked: false } };

export const evolveReply: Evolve<Complaint, ReplyShapes> = {
  CompletionReported: (state) => progress(state, { reported: true }),
  ReplyApproved: (state, { replyHash }) => progress(state, { approved: replyHash }),
  ReplySentBack: (state) => progress(state, { approved: undefined }),
  ReplySent: (state, { written }) => {
    const { approved, sent } = state.reply;
    return progress(state, {
      approved: undefined,
      sent: {
        approved: approved !== undefined || sent?.approved === true,
        written: written || sent?.written === true,
      },
    });
  },
  FeedbackRecorded: (state) => progress(state, { asked: true }),
};

const progress = (state: Complaint, fields: Partial<ReplyProgress>): Complaint => ({
  ...state,
  reply: { ...state.reply, ...fields },
});
