import type { ClockShapes } from '../../../src/complaints/clock/clock.events';
import { toldEnd } from '../../../src/kernel/day';
import { derivationIn, GROUND, lengthIn } from '../../deadlines/derivation.words';
import { when, type WordsOf } from './telling';

const CAUSE = {
  started: { zh: '期限', en: 'Due date of' },
  resumed: { zh: '恢复计时后的期限', en: 'After the pause, due date of' },
  moved: { zh: '改用制度后的期限', en: 'By the rules it was moved to, due date of' },
  extended: { zh: '延长后的期限', en: 'Extended due date of' },
} as const;

export const clockWords: WordsOf<ClockShapes> = {
  DeadlineSet: {
    zh: ({ cause, limit, due, article, derivation }, { term }) =>
      `${CAUSE[cause].zh}“${term('limits', limit)}”：${toldEnd(due)}（${article}；${derivationIn('zh', derivation).join('；')}）`,
    en: ({ cause, limit, due, article, derivation }, { term }) =>
      `${CAUSE[cause].en} “${term('limits', limit)}”: ${toldEnd(due)} (${article}; ${derivationIn('en', derivation).join('; ')})`,
  },
  DeadlineExtended: {
    zh: ({ limit, length, unitOfLength, approvedBy, reason, oldDue }, { term }) =>
      `${approvedBy} 批准期限“${term('limits', limit)}”延长 ${lengthIn.zh(length, unitOfLength)}（原至 ${toldEnd(oldDue)}）：${reason}`,
    en: ({ limit, length, unitOfLength, approvedBy, reason, oldDue }, { term }) =>
      `${approvedBy} extended “${term('limits', limit)}” (${toldEnd(oldDue)}) by ${lengthIn.en(length, unitOfLength)}: ${reason}`,
  },
  ClockPaused: {
    zh: ({ ground, reason }) => `中止计时（${GROUND[ground].zh}）${when(reason, `：${reason ?? ''}`)}`,
    en: ({ ground, reason }) => `Clock stopped (${GROUND[ground].en})${when(reason, `: ${reason ?? ''}`)}`,
  },
  ClockResumed: {
    zh: ({ ground, reason }) => `恢复计时（${GROUND[ground].zh}）${when(reason, `：${reason ?? ''}`)}`,
    en: ({ ground, reason }) => `Clock goes on (${GROUND[ground].en})${when(reason, `: ${reason ?? ''}`)}`,
  },
  DeadlineMissed: {
    zh: ({ limit, unit: holder, due }, { term, unit }) =>
      `超期：${unit(holder)} 未在 ${toldEnd(due)} 前完成“${term('limits', limit)}”`,
    en: ({ limit, unit: holder, due }, { term, unit }) =>
      `Missed: ${unit(holder)} did not keep “${term('limits', limit)}” by ${toldEnd(due)}`,
  },
};
