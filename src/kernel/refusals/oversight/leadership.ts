import type { RefusalWords } from '../refusal-words';

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
  'urging-without-due': {
    zh: '制度 {regime} 没有规定督办期限，请写明办理日期。',
    en: 'The regime {regime} says no days for urgings: state the day by which it is to be done.',
  },
  'follow-up-unclear': {
    zh: '接待结果为交办时须写交办事项，其他结果不写。',
    en: 'State what is to be done exactly when the reception is followed up.',
  },
  'follow-up-elsewhere': {
    zh: '{unit} 不是承办单位，也不是 {by} 或其下级单位，不能交办。',
    en: '{unit} neither holds the case nor is {by} or below it: nothing is given to it to do.',
  },
  'unknown-undertaking': {
    zh: '没有第 {undertaking} 项承办事项；本案共 {count} 项。',
    en: 'There is no undertaking {undertaking}; the case has {count}.',
  },
  'undertaking-over': {
    zh: '第 {undertaking} 项承办事项已办结或已终止。',
    en: 'The undertaking {undertaking} is done or ended already.',
  },
  'reported-by-its-act': {
    zh: '第 {undertaking} 项承办事项以其本身的办理行为（{act}）完成，不单独报告。',
    en: 'The undertaking {undertaking} is done with an act of its own ({act}) and not reported by itself.',
  },
  'not-their-undertaking': {
    zh: '该事项由 {given} 承办，{unit} 不能报告。',
    en: 'It was given to {given} to do; {unit} cannot report it.',
  },
  'undertaking-not-overdue': {
    zh: '第 {undertaking} 项承办事项（期限 {due}）未逾期或已登记。',
    en: 'The undertaking {undertaking}, due {due}, is not overdue, or recorded as such.',
  },
} as const satisfies RefusalWords;
