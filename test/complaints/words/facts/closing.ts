import { fact } from './telling';

export const closed = fact('ComplaintClosed', { outcome: 'settled' });
export const reopened = fact('ComplaintReopened', { reason: '投诉人不认可' });
export const reviewRequested = fact('ReviewRequested', { review: 1, reason: '不服处理意见' });
export const reviewDecided = fact('ReviewDecided', {
  review: 1,
  decision: 'not-supported',
  explanation: '原处理意见事实清楚',
});
export const qualityReviewed = fact('QualityReviewed', {
  points: [{ shortcoming: '首次答复未说明依据', improvement: '答复须引用规定条款' }],
});
export const markedTypical = fact('MarkedTypical', { reason: '景区未尽告知义务' });
