import type { RefusalWords } from './refusal-words';

export const proof = {
  'no-known-witness': {
    zh: '签名者不在本系统认可的见证人之列。',
    en: 'None of the witnesses that this installation listens to has signed it.',
  },
} as const satisfies RefusalWords;
