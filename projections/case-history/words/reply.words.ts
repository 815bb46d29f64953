import type { ReplyShapes } from '../../../src/complaints/reply/reply.events';
import { MEDIUM, when, type WordsOf } from './telling';

const SATISFACTION = {
  satisfied: '满意',
  'basically-satisfied': '基本满意',
  dissatisfied: '不满意',
  'no-answer': '未答复',
} as const;

export const replyWords: WordsOf<ReplyShapes> = {
  CompletionReported: {
    zh: ({ to, summary, attachments }, { unit }) =>
      `办结报告${to === undefined ? '' : `（报 ${unit(to)}）`}：${summary}${attachments.length > 0 ? `，附件 ${attachments.length} 份` : ''}`,
    en: ({ to, summary, attachments }, { unit }) =>
      `Completion reported${to === undefined ? '' : ` to ${unit(to)}`}: ${summary}${attachments.length > 0 ? `, ${attachments.length} attachment(s)` : ''}`,
  },
  ReplyApproved: {
    zh: ({ reply, remark }) => `审批同意答复：“${reply}”${when(remark, `，批注：${remark ?? ''}`)}`,
    en: ({ reply, remark }) => `Reply approved: “${reply}”${when(remark, `, noting: ${remark ?? ''}`)}`,
  },
  ReplySentBack: {
    zh: ({ reply, reason }) => `答复退回修改：“${reply}”，理由：${reason}`,
    en: ({ reply, reason }) => `Reply sent back: “${reply}”, because ${reason}`,
  },
  ReplySent: {
    zh: ({ medium, written, summary }) => `${written ? '书面' : ''}答复（${MEDIUM[medium]}）：${summary}`,
    en: ({ medium, written, summary }) => `${written ? 'Written reply' : 'Reply'} (${medium}): ${summary}`,
  },
  FeedbackRecorded: {
    zh: ({ reached, satisfaction, opinion }) =>
      `回访：${reached ? SATISFACTION[satisfaction] : '未联系到'}${when(opinion, `，“${opinion ?? ''}”`)}`,
    en: ({ reached, satisfaction, opinion }) =>
      `Call-back: ${reached ? satisfaction : 'not reached'}${when(opinion, `, “${opinion ?? ''}”`)}`,
  },
};
