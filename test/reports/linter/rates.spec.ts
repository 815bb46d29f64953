import { found, messagesIn } from './found';

describe('a share', () => {
  it.each([
    ['办结率120%。', ['over-hundred error 120%']],
    ['电话占40%、来信占35%、网络占28%。', ['over-hundred error 40%、来信占35%、网络占28%']],
    ['其数为：甲占比33.3%，乙占比33.3%，丙占比33.4%。', []],
    ['甲占33%、乙占34%、丙占34%。', []], // 101 %: each may have been rounded up
    ['投诉量同比增长120%，任务完成率115%。', []],
    ['投诉占60%，去年占55%。', []],
    ['投诉占60%，其中食品占50%。', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('a fraction with its percentage', () => {
  it.each([
    ['24/31（80%）', ['fractions error 24/31（80%']],
    ['260 of 277 (100 %)', ['fractions error 260 of 277 (100 %']],
    ['82.97 % (8,234 / 11,369)', ['fractions error 82.97 % (8,234 / 11,369']],
    ['277件中的260件，即94.86%', ['fractions error 277件中的260件，即94.86%']],
    ['999/1000 = 100%', ['fractions error 999/1000 = 100%']],
    ['24/31（77.4%）', []],
    ['82.97 % (8,234 / 9,924)', []],
    ['797 / 949 = 83.98 %', []],
    ['277件中的260件，即93.86%', []],
    ['12/12 = 100%', []],
    ['2023/12/31 (5 %)', []],
    ['1 of 10 is 2 % to 40 %', []], // an interval
    ['10件中的1件，即2%至40%', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('a rate and the numbers of its paragraph', () => {
  it('of 277 received and 260 accepted is not 100 %', () => {
    const text = '全年共接收投诉举报277件，受理投诉举报、信件、网络问政等260件，做到受理率100%。';
    expect(found(text)).toEqual(['rates error 100%']);
    expect(messagesIn(text)).toEqual(['由所写数字得 260 / 277 = 93.86 %，写作 100%']);
  });

  it.each([
    ['接收200件，受理180件，办结171件，办结率90%。', ['rates error 90%']],
    ['受理5件，办结率97%。', ['rates error 97%']], // 4 of 5 is 80 %
    ['回访40人，满意38人，满意率97%。', ['rates error 97%']],
    ['We received 277 complaints and accepted 260 complaints: an acceptance rate of 100 %.', ['rates error 100 %']],
  ])('contradict: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '接收277件，受理260件，受理率93.86%，办结率97%。', // 252 or 253 of 260
    '接收200件，受理180件，办结171件，办结率95%。',
    '接收200件，受理180件，办结171件，办结率85.5%。', // of those received
    '接收277件，受理260件，依法按时受理率100%。',
    '受理100件，办结90件，按期办结率100%。',
    '一季度接收10件，受理9件；二季度接收20件，受理20件，受理率100%。', // whose rate it is nobody can say
    '共接旅游投诉12宗，结案12宗，结案率100%。',
    '接收277件，不予受理17件，受理率93.86%。',
  ])('agree: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('100 % with something open', () => {
  it.each([
    ['办结率97%、群众满意率100%。', ['open-at-hundred warning 100%']],
    ['办结率100%，尚有3件在办。', ['open-at-hundred error 100%']],
    ['未办结2件，满意率100%。', ['open-at-hundred warning 100%']],
    ['办结率97%，回访30人，满意率100%。', []], // the base is told
    ['办结率100%，满意率100%。', []],
    ['办结率97%，受理率100%、转办率100%。', []], // neither needs a case to be closed
    ['办结率100%，未办结0件。', []],
    ['上半年办结率97%。\n\n下半年满意率100%。', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
