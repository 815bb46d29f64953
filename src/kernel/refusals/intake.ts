import type { RefusalWords } from './refusal-words';

export const intake = {
  'unknown-respondent': {
    zh: '没有第 {respondent} 号被投诉人；本案共 {count} 个。',
    en: 'There is no respondent {respondent}; the case has {count}.',
  },
  'unknown-allegation': {
    zh: '没有第 {allegation} 项投诉事项；本案共 {count} 项。',
    en: 'There is no allegation {allegation}; the case has {count}.',
  },
  'signature-missing': {
    zh: '现场投诉须由投诉人签字（篇六）。',
    en: 'A complaint made on site needs the complainant’s signature (篇六).',
  },
  'competent-body-missing': {
    zh: '以“{ground}”不予受理时须告知有管辖权的机关。',
    en: 'Declining for “{ground}” must name the competent body.',
  },
} as const satisfies RefusalWords;
