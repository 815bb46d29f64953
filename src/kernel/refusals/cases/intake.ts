import type { RefusalWords } from '../refusal-words';

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
  'warm-hand-over-missing': {
    zh: '首问负责：以“{ground}”不予受理前，须先将投诉人当面介绍给有关负责人（篇一）。',
    en: 'Whoever is asked first is responsible: before declining for “{ground}” the complainant is introduced to whoever is competent (篇一).',
  },
  'supplement-awaited': {
    zh: '已通知补正，尚未收到；应一次性告知。',
    en: 'A supplement was asked for and has not come yet; what is missing is told all at once.',
  },
  'already-stated': {
    zh: '{fields} 已有记录，应作更正而非补正。',
    en: 'The record says {fields} already: it is corrected, not supplied.',
  },
  'correction-does-not-fit': {
    zh: '更正“{field}”须填且只填 {takes}。',
    en: 'A correction of {field} is stated in {takes}, and nowhere else.',
  },
  'correction-too-long': {
    zh: '“{field}”最多 {most} 个字符。',
    en: 'The field {field} has at most {most} characters.',
  },
  'no-such-day': { zh: '“{field}”须为存在的日期。', en: 'The field {field} must be a day that exists.' },
  'nothing-to-correct': { zh: '“{field}”与原记录相同，无需更正。', en: 'The field {field} says so already.' },
  'not-of-this-kind': {
    zh: '“{kind}”类案件不以此办结；办结前须有：{closing}。',
    en: 'A case of the kind {kind} does not end with this but with {closing}.',
  },
  'suggestion-already-decided': {
    zh: '是否采纳该建议已有决定。',
    en: 'Whether the suggestion is adopted was decided already.',
  },
  'duplicate-of-itself': {
    zh: '案件不能标记为自身的重复投诉。',
    en: 'A case is no duplicate of itself.',
  },
  'already-a-duplicate': {
    zh: '本案已标记为案件 {of} 的重复投诉。',
    en: 'The case is linked as a duplicate of {of} already.',
  },
  'unknown-case': { zh: '没有案件 {case}。', en: 'There is no case {case}.' },
  'duplicate-of-duplicate': {
    zh: '案件 {case} 本身是案件 {original} 的重复投诉，应标记为后者的重复。',
    en: 'The case {case} is itself a duplicate of {original}: link it to that one.',
  },
  'no-duplicate': { zh: '本案未标记为重复投诉。', en: 'The case is not linked as a duplicate.' },
  'group-too-small': {
    zh: '共同投诉至少 {least} 人，所述为 {size} 人。',
    en: 'A joint complaint is by at least {least} persons, not by {size}.',
  },
  'too-many-representatives': {
    zh: '代表最多 {most} 人，所述为 {representing} 人。',
    en: 'There are at most {most} representatives, not {representing}.',
  },
} as const satisfies RefusalWords;
