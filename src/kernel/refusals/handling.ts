import type { RefusalWords } from './refusal-words';

export const handling = {
  'unknown-remedy': {
    zh: '没有第 {remedy} 项补救措施；本案共 {count} 项。',
    en: 'There is no remedy {remedy}; the case has {count}.',
  },
  'remedy-already-performed': { zh: '第 {remedy} 项补救措施已履行。', en: 'Remedy {remedy} was performed already.' },
} as const satisfies RefusalWords;
