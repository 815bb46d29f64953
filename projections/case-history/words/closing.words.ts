import type { ClosingShapes } from '../../../src/complaints/closing/closing.events';
import { when, type WordsOf } from './telling';

const OUTCOME = {
  settled: '解决',
  explained: '说明',
  penalised: '处罚',
  terminated: '终止',
  withdrawn: '撤回',
  declined: '不予受理',
} as const;

export const closingWords: WordsOf<ClosingShapes> = {
  ComplaintClosed: {
    zh: ({ outcome, resolution, remark }, { term }) =>
      `办结：${OUTCOME[outcome]}${when(resolution, `（${term('resolutions', resolution ?? '')}）`)}${when(remark, `，${remark ?? ''}`)}`,
    en: ({ outcome, resolution, remark }, { term }) =>
      `Closed: ${outcome}${when(resolution, ` (${term('resolutions', resolution ?? '')})`)}${when(remark, `, ${remark ?? ''}`)}`,
  },
  ComplaintReopened: { zh: ({ reason }) => `重办：${reason}`, en: ({ reason }) => `Reopened: ${reason}` },
};
