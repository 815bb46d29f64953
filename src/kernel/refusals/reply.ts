import type { RefusalWords } from './refusal-words';

export const reply = {
  'satisfaction-without-answer': {
    zh: '未联系到投诉人，不能记录满意度“{satisfaction}”。',
    en: 'The complainant was not reached: “{satisfaction}” cannot be recorded.',
  },
} as const satisfies RefusalWords;
