import type { RefusalWords } from './refusal-words';

export const closing = {
  'outcome-does-not-fit': {
    zh: '{stage} 的案件不能以“{outcome}”办结。',
    en: 'A case in stage {stage} cannot be closed as “{outcome}”.',
  },
  'review-pending': {
    zh: '第 {review} 次复查尚未作出意见。',
    en: 'The review {review} is not decided yet.',
  },
  'no-review-requested': { zh: '没有待办的复查申请。', en: 'No review waits for a decision.' },
  'already-typical': { zh: '本案已列为典型案例。', en: 'The case is marked as typical already.' },
  'personal-data-erased': {
    zh: '本案的个人信息已删除，不能再办理。',
    en: 'The personal data of the case were erased: it cannot be handled again.',
  },
} as const satisfies RefusalWords;
