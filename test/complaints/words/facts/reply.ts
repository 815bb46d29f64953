import { fact } from './telling';

export const replied = fact('ReplySent', { medium: 'telephone', written: false, summary: '已处理' });
export const calledBack = fact('FeedbackRecorded', { reached: true, satisfaction: 'satisfied' });
