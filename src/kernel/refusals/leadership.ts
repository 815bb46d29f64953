import type { RefusalWords } from './refusal-words';

export const leadership = {
  'due-in-the-past': {
    zh: '期限 {due} 早于当日 {today}。',
    en: 'The due date {due} is before the day itself, {today}.',
  },
  'already-taken': { zh: '本案已由 {leader} 包案。', en: 'The case is in the hands of {leader} already.' },
  'conference-of-one': {
    zh: '联席会议至少有两个单位参加。',
    en: 'A joint conference is held by at least two units.',
  },
  'not-at-the-conference': {
    zh: '{unit} 没有参加会议，不能由其承担会议决定事项。',
    en: '{unit} did not take part in the conference and cannot be given what it decided.',
  },
  'not-a-unit-below': {
    zh: '{unit} 不是 {by} 的下级单位，不能责成其现场接待。',
    en: '{unit} is not below {by}, which cannot order it there.',
  },
  'unknown-reception': {
    zh: '没有第 {reception} 次现场接待；本案共 {count} 次。',
    en: 'There is no on-site reception {reception}; the case has {count}.',
  },
  'reception-already-held': {
    zh: '第 {reception} 次现场接待已登记。',
    en: 'The on-site reception {reception} was told of already.',
  },
  'not-ordered-there': {
    zh: '现场接待由 {ordered} 承担，{unit} 不能登记。',
    en: 'The reception was ordered of {ordered}; {unit} cannot tell of it.',
  },
} as const satisfies RefusalWords;
