import type { RefusalWords } from './refusal-words';

export const units = {
  'unknown-unit': { zh: '没有代码为 {unit} 的单位。', en: 'There is no unit with the code {unit}.' },
  'unit-exists': { zh: '单位 {unit} 已登记。', en: 'The unit {unit} is registered already.' },
} as const satisfies RefusalWords;
