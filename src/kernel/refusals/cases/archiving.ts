import type { RefusalWords } from '../refusal-words';

export const archiving = {
  'already-archived': {
    zh: '本案已归档，保管至 {until}；保管期限只能延长。',
    en: 'The case is archived and kept until {until}; that time can only be lengthened.',
  },
  'unknown-hold': {
    zh: '没有第 {hold} 项保全；本案共 {count} 项。',
    en: 'There is no hold {hold}; the case has {count}.',
  },
  'hold-already-lifted': { zh: '第 {hold} 项保全已解除。', en: 'The hold {hold} was lifted already.' },
  'already-erased': { zh: '本案的个人信息已删除。', en: 'The personal data of the case were erased already.' },
  'erasure-proposed-already': {
    zh: '第 {erasure} 次删除申请尚待审批。',
    en: 'The erasure {erasure} is proposed and waits for a decision.',
  },
  'unknown-erasure': {
    zh: '没有第 {erasure} 次删除申请；本案共 {count} 次。',
    en: 'There is no proposed erasure {erasure}; the case has {count}.',
  },
  'erasure-decided-already': {
    zh: '第 {erasure} 次删除申请已审批。',
    en: 'The proposed erasure {erasure} was decided already.',
  },
  'own-erasure': {
    zh: '第 {erasure} 次删除申请由 {person} 提出，不得由其本人审批。',
    en: 'The erasure {erasure} was proposed by {person}, who may not decide on it.',
  },
  'erasure-not-by-role': {
    zh: '删除个人信息须由 {allowed} 审批，{role} 不得审批。',
    en: 'An erasure is approved by {allowed}, not by {role}.',
  },
  'on-hold': {
    zh: '第 {holds} 项保全尚未解除，不得删除个人信息。',
    en: 'Holds not lifted: {holds}. No personal data are erased.',
  },
  'restricted-already': {
    zh: '本案个人信息已限制处理。',
    en: 'The processing of the personal data of the case is restricted already.',
  },
  'not-restricted': {
    zh: '本案个人信息未被限制处理。',
    en: 'The processing of the personal data of the case is not restricted.',
  },
  'processing-restricted': {
    zh: '本案个人信息限制处理：只保存，不使用，也不删除；须先解除限制。',
    en: 'The personal data of the case are kept and neither used nor erased: lift the restriction first.',
  },
  'restriction-not-by-role': {
    zh: '限制处理须由 {allowed} 决定，{role} 不得决定。',
    en: 'The processing is restricted by {allowed}, not by {role}.',
  },
  'erasure-without-basis': {
    zh: '应请求删除个人信息须注明依据。',
    en: 'Personal data are erased on request only with the basis of the request.',
  },
  'not-archived': { zh: '本案尚未归档。', en: 'The case has not been archived.' },
  'still-to-be-kept': {
    zh: '本案须保管至 {until}，期满前不得删除个人信息。',
    en: 'The case is to be kept until {until}: personal data are not erased before its end.',
  },
} as const satisfies RefusalWords;
