import type { EvidenceKind, EvidenceShapes } from '../../../../src/complaints/handling/evidence/evidence.events';
import { when, type WordsOf } from '../telling';

const KIND: Readonly<Record<EvidenceKind, string>> = {
  object: '物证',
  document: '书证',
  photo: '照片',
  audio: '录音',
  video: '视频',
  electronic: '电子数据',
  statement: '陈述',
  inspection: '现场笔录',
};

export const evidenceWords: WordsOf<EvidenceShapes> = {
  EvidenceAdded: {
    zh: ({ evidence, kind, description, state, custody }) =>
      `第 ${evidence} 项证据（${KIND[kind]}）：${description}${when(state, `；状态：${state ?? ''}`)}；保管：${custody}`,
    en: ({ evidence, kind, description, state, custody }) =>
      `Evidence ${evidence} (${kind}): ${description}${when(state, `; its state: ${state ?? ''}`)}; kept by ${custody}`,
  },
  ExaminationOffered: {
    zh: ({ offer, question, by }) =>
      `第 ${offer} 次提出鉴定${when(by, `（${by ?? ''}）`)}：如投诉人要求，鉴定${question}`,
    en: ({ offer, question, by }) =>
      `Offer ${offer} of an examination${when(by, ` by ${by ?? ''}`)}, if the complainant asks for it: ${question}`,
  },
  ExaminationDeclined: {
    zh: ({ offer, opinion }) => `投诉人不要求第 ${offer} 次提出的鉴定${when(opinion, `，“${opinion ?? ''}”`)}`,
    en: ({ offer, opinion }) =>
      `The complainant did not take up offer ${offer} of an examination${when(opinion, `, “${opinion ?? ''}”`)}`,
  },
  ExaminationOrdered: {
    zh: ({ examination, by, question, evidence, expectedBy, offer }) =>
      `第 ${examination} 次鉴定${when(offer, `（应投诉人要求，第 ${offer ?? ''} 次提出）`)}：委托 ${by} 鉴定${when(evidence, `第 ${evidence ?? ''} 项证据`)}，事项：${question}${when(expectedBy, `，预计 ${expectedBy ?? ''} 前出具`)}；鉴定时间不计入期限`,
    en: ({ examination, by, question, evidence, expectedBy, offer }) =>
      `Examination ${examination} ordered from ${by}${when(offer, `, taking up offer ${offer ?? ''}`)}${when(evidence, `, of evidence ${evidence ?? ''}`)}: ${question}${when(expectedBy, `, expected by ${expectedBy ?? ''}`)}; its time does not count`,
  },
  ExaminationReported: {
    zh: ({ examination, conclusion, othersUnderWay }) =>
      `第 ${examination} 次鉴定结论：${conclusion}${when(othersUnderWay, '；另有鉴定未结')}`,
    en: ({ examination, conclusion, othersUnderWay }) =>
      `Examination ${examination} reported: ${conclusion}${when(othersUnderWay, '; another is still under way')}`,
  },
};
