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

const LEVEL = {
  province: '省级',
  city: '市级',
  county: '县级',
  department: '部门',
  site: '网点',
  company: '企业',
} as const;

const DECISION = { supported: '支持', explained: '解释说明', 'not-supported': '不支持' } as const;

/** The first review is the 复查, the second the 复核. */
const reviewName = {
  zh: (review: number): string => (review === 1 ? '复查' : review === 2 ? '复核' : `第 ${review} 次复查`),
  en: (review: number): string => (review === 1 ? 'a review' : `a further review (${review})`),
};

export const closingWords: WordsOf<ClosingShapes> = {
  ComplaintClosed: {
    zh: ({ outcome, resolution, settledAt, waived, remark }, { term }) =>
      `办结：${OUTCOME[outcome]}${when(resolution, `（${term('resolutions', resolution ?? '')}）`)}${settledAt ? `，在${LEVEL[settledAt]}解决` : ''}${when(remark, `，${remark ?? ''}`)}${(waived ?? []).map(({ record, reason }) => `；未填“${term('records', record)}”：${reason}`).join('')}`,
    en: ({ outcome, resolution, settledAt, waived, remark }, { term }) =>
      `Closed: ${outcome}${when(resolution, ` (${term('resolutions', resolution ?? '')})`)}${when(settledAt, ` at the level of the ${settledAt ?? ''}`)}${when(remark, `, ${remark ?? ''}`)}${(waived ?? []).map(({ record, reason }) => `; without ${term('records', record)}: ${reason}`).join('')}`,
  },
  ComplaintReopened: { zh: ({ reason }) => `重办：${reason}`, en: ({ reason }) => `Reopened: ${reason}` },
  ReviewRequested: {
    zh: ({ review, reason }) => `投诉人申请${reviewName.zh(review)}：${reason}`,
    en: ({ review, reason }) => `The complainant asked for ${reviewName.en(review)}: ${reason}`,
  },
  ReviewDecided: {
    zh: ({ review, decision, explanation }) => `${reviewName.zh(review)}意见：${DECISION[decision]}，${explanation}`,
    en: ({ review, decision, explanation }) => `Decision on ${reviewName.en(review)}: ${decision}, ${explanation}`,
  },
  QualityReviewed: {
    zh: ({ points }) =>
      `质量评析：${points.map(({ shortcoming, improvement }) => `不足“${shortcoming}”，改进建议“${improvement}”`).join('；')}`,
    en: ({ points }) =>
      `Quality reviewed: ${points.map(({ shortcoming, improvement }) => `“${shortcoming}” to be improved by “${improvement}”`).join('; ')}`,
  },
  MarkedTypical: {
    zh: ({ reason, lesson }) => `列为典型案例：${reason}${when(lesson, `；启示：${lesson ?? ''}`)}`,
    en: ({ reason, lesson }) => `Marked as typical: ${reason}${when(lesson, `; lesson: ${lesson ?? ''}`)}`,
  },
};
