import type { RefusalWords } from '../refusal-words';

export const closing = {
  'outcome-does-not-fit': {
    zh: '{stage} 的案件不能以“{outcome}”办结。',
    en: 'A case in stage {stage} cannot be closed as “{outcome}”.',
  },
  'closing-too-early': {
    zh: '尚缺：{missing}；补齐或说明理由免除记录后方可办结。',
    en: 'Before the case is closed there must be {missing}; records that stay empty are waived with a reason.',
  },
  'records-missing': {
    zh: '“{step}”环节须先填写：{missing}。',
    en: 'The step {step} needs these records first: {missing}.',
  },
  'record-not-waivable': { zh: '“{record}”不得免除。', en: 'The record {record} cannot be waived.' },
  'record-not-missing': { zh: '“{record}”已填写，无须免除。', en: 'The record {record} is filled and not waived.' },
  'not-settled': {
    zh: '以“{outcome}”办结的案件没有解决层级。',
    en: 'A case closed as “{outcome}” was settled at no level.',
  },
  'review-pending': {
    zh: '第 {review} 次复查尚未作出意见。',
    en: 'The review {review} is not decided yet.',
  },
  'no-review-requested': { zh: '没有待办的复查申请。', en: 'No review waits for a decision.' },
  'already-typical': { zh: '本案已列为典型案例。', en: 'The case is marked as typical already.' },
  'personal-data-erased': {
    zh: '本案的个人信息已删除，不能再办理，也不再记录个人信息。',
    en: 'The personal data of the case were erased: it cannot be handled again, and none are recorded any more.',
  },
} as const satisfies RefusalWords;
