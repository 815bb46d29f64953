import type { RefusalWords } from '../refusal-words';

export const units = {
  'unknown-unit': { zh: '没有代码为 {unit} 的单位。', en: 'There is no unit with the code {unit}.' },
  'unit-dissolved': { zh: '单位 {unit} 已撤销。', en: 'The unit {unit} was dissolved.' },
  'unit-as-before': { zh: '单位 {unit} 原已如此，无须变更。', en: 'Nothing changes: the unit {unit} is so already.' },
  'unit-below-itself': {
    zh: '单位 {unit} 不得隶属于自己或其下级 {parent}，也不得由自己继受。',
    en: 'The unit {unit} cannot stand below {parent}, which is itself or below it, nor take its own place.',
  },
  'no-units-below': {
    zh: '单位 {unit} 没有下级，意见由上级对下级作出（篇五）。',
    en: 'No unit stands below {unit}: guidance is given to the units below (篇五).',
  },
  'unknown-guidance': {
    zh: '没有第 {ordinal} 件意见；该单位共下发 {count} 件。',
    en: 'There is no guidance {ordinal}; the unit has given {count}.',
  },
  'guidance-withdrawn-already': { zh: '第 {ordinal} 件意见已撤回。', en: 'Guidance {ordinal} was withdrawn already.' },
  'unit-exists': { zh: '单位 {unit} 已登记。', en: 'The unit {unit} is registered already.' },
} as const satisfies RefusalWords;
