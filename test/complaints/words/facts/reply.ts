import { fact } from './telling';

export const completionReported = fact('CompletionReported', { summary: '经调查属实，已责令整改', attachments: [] });
/** SHA-256 of 已处理, by sha256sum. */
export const HANDLED_HASH = '59f6c836929344e547dccd8d69a2d4adc5c2a4847b2980a6a1e0073532c7b730';
export const replyApproved = fact('ReplyApproved', { reply: '已处理', replyHash: HANDLED_HASH });
export const replySentBack = fact('ReplySentBack', { reply: '已处理', reason: '未说明依据' });
export const replied = fact('ReplySent', { medium: 'telephone', written: false, summary: '已处理' });
export const calledBack = fact('FeedbackRecorded', { reached: true, satisfaction: 'satisfied' });
