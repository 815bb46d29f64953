import type { RefusalWords } from './refusal-words';

export const closing = {
  'outcome-does-not-fit': {
    zh: '{stage} 的案件不能以“{outcome}”办结。',
    en: 'A case in stage {stage} cannot be closed as “{outcome}”.',
  },
} as const satisfies RefusalWords;
