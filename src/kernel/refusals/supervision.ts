import type { RefusalWords } from './refusal-words';

export const supervision = {
  'commitment-does-not-match': {
    zh: '种子的 SHA-256 为 {actual}，与计划时的承诺 {commitment} 不符。',
    en: 'The seed hashes to {actual}, not to the commitment {commitment} given with the plan.',
  },
  'empty-frame': { zh: '没有符合条件的案件。', en: 'No case meets the criteria.' },
  'frame-too-large': {
    zh: '抽样框有 {count} 件，上限 {limit} 件。',
    en: 'The frame holds {count} cases; the limit is {limit}.',
  },
  'sample-larger-than-frame': {
    zh: '抽样 {size} 件，多于抽样框 {count} 件。',
    en: 'A sample of {size} is larger than the frame of {count} cases.',
  },
  'already-drawn': { zh: '本轮已抽样。', en: 'The sample of this round was drawn already.' },
  'not-drawn': { zh: '本轮尚未抽样。', en: 'The sample of this round has not been drawn.' },
  'not-in-sample': { zh: '案件 {caseId} 不在样本中。', en: 'The case {caseId} is not in the sample.' },
  'already-checked': { zh: '案件 {caseId} 已检查。', en: 'The case {caseId} was checked already.' },
  'own-case': {
    zh: '{person} 经办过案件 {caseId}，不得检查。',
    en: '{person} acted on the case {caseId} and may not check it.',
  },
  'checks-missing': { zh: '尚有 {count} 件未检查：{cases}。', en: '{count} cases are not checked yet: {cases}.' },
  'already-concluded': { zh: '本轮已结束。', en: 'The round was concluded already.' },
  'already-planned': { zh: '本轮已有计划。', en: 'The round was planned already.' },
  'checklist-incomplete': {
    zh: '每个检查项目须答一次，缺少：{missing}。',
    en: 'Every item of the checklist is answered once; missing: {missing}.',
  },
} as const satisfies RefusalWords;
