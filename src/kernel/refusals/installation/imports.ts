import type { RefusalWords } from '../refusal-words';

export const imports = {
  'unreadable-file': {
    zh: '文件无法导入：第 {line} 行，{reason}。',
    en: 'The file cannot be imported: line {line}, {reason}.',
  },
} as const satisfies RefusalWords;
