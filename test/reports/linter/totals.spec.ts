import { found, messagesIn } from './found';

describe('parts and their total', () => {
  it.each([
    ['甲3起、乙2起，共6起。', ['sums error 6起']],
    ['投诉旅行社一宗、景区二宗、导游一宗，合计五宗。', ['sums error 五宗']],
    ['共接投诉12宗，其中有效投诉5宗，无效投诉6宗。', ['sums error 12宗']],
    ['全年共接旅游投诉12宗。其中有效投诉5宗（行政处罚2宗），无效投诉8宗。', ['sums error 12宗']],
    ['共受理投诉10件，其中食品6件、药品5件。', ['sums error 10件']],
    [
      'A total of 12 complaints were received, of which 5 were valid complaints and 6 invalid complaints.',
      ['sums error 12 complaints'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('tell the reckoning', () => {
    expect(messagesIn('甲3起、乙2起，共6起。')).toEqual(['分项之和 3 + 2 = 5，与总数 6 不符']);
  });

  it.each([
    '甲3起、乙2起，共5起。',
    '共接旅游投诉12宗，结案12宗。其中有效投诉5宗（行政处罚2宗），无效投诉7宗。其中投诉旅行社一宗、景区二宗、导游一宗、酒店一宗。',
    '共接投诉10件，其中电话6件、来信3件。', // the others are not told
    '接收10件，受理9件，办结8件，共8件。', // stages, not parts
    '去年受理3件、今年受理2件，共罚款3次。',
    '上年3起、今年4起，共4起。',
    '共检查商户20家，发现问题3件、整改2件。',
    'Received were 12 complaints, of which 5 valid complaints and 7 invalid complaints.',
  ])('are right: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a reckoning that is written out', () => {
  it.each([
    ['24,000 + 1,203.20 = 25,203.20', []],
    ['532 × 0.8564 = 455.60', []],
    ['10 − 3 = 7', []],
    ['20000元 + 1000元 = 21000元', []],
    ['12 = 5 + 7', []],
    ['25,203.20元 = 24,000元 + 1,203.20元', []],
    ['共12 = 5 + 8', ['equations error 12 = 5 + 8']],
    ['5 + 8 = 12', ['equations error 5 + 8 = 12']],
    ['546 × 0.8564 = 467.50', ['equations error 546 × 0.8564 = 467.50']],
    ['2 + 3 × 4 = 20', ['equations error 2 + 3 × 4 = 20']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('a list with its count', () => {
  it.each([
    ['采取以下三项措施：一是加强培训，二是公开电话。', ['counted-items warning 三']],
    ['主要有以下两个方面。一是票务，二是态度，三是价格。', ['counted-items warning 两']],
    ['存在4个问题：\n1、告知不清。\n2、态度不好。\n4、管理不严。', ['counted-items warning 4']],
    [
      '## 二、投诉景区三宗,结案三宗\n\n1、关于告知的问题。甲。\n\n2、关于态度的问题。乙。\n',
      ['counted-items warning 三'],
    ],
  ])('that it does not have: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '采取以下三项措施：一是加强培训，二是公开电话，三是定期分析。',
    '客户投诉分三种类型：（一）咨询。（二）推荐。（三）投诉。',
    '存在2个问题：\n1、告知不清：（1）票价。（2）景点。（3）时间。\n2、态度不好。',
    '## 二、投诉景区二宗,结案二宗\n\n1、关于告知的问题。甲。\n\n2、关于态度的问题。乙。\n',
    '一、投诉旅行社一宗，结案一宗\n\n1、对旅行社罚款。\n2、对谢某罚款。',
    '分为三类：食品、药品、化妆品。',
  ])('is right: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a table', () => {
  const table = (total: string): string =>
    `| 类型 | 件数 | 占比 |\n|---|---|---|\n| 旅行社 | 1 | 20% |\n| 景区 | 2 | 40% |\n| 酒店 | – | – |\n| 合计 | ${total} | 60% |\n`;

  it('has the sum of its rows in the row of totals', () => {
    expect(found(table('3'))).toEqual([]);
    expect(found(table('4'))).toEqual(['table-totals error 4']);
  });

  it('may have totals of its parts', () => {
    expect(found('| a | 1 |\n| b | 2 |\n| 小计 | 3 |\n| c | 4 |\n| d | 5 |\n| 小计 | 9 |\n')).toEqual([]);
  });

  it('may have a column that is not reckoned', () => {
    expect(found('| a | 1 |\n| b | 约 2 |\n| 合计 | 5 |\n')).toEqual([]);
  });
});

describe('a total of penalties', () => {
  const first =
    '1、对某旅行社处2万元人民币罚款\n2、对某导游处一千元人民币罚款；并没收违法所得共计港币五百三十二元整（折算人民币455.6元缴款）\n';
  const second = '\n二、投诉导游一宗\n没收此团队违法收入（导服费用部分）共90元，处罚完毕。\n';

  it('of one case that leaves another case out is worth a note', () => {
    const text = `${first}此次罚没收入共计人民币二万一千四百五十五元六角整。\n${second}`;
    expect(found(text)).toEqual(['left-out note 人民币二万一千四百五十五元六角']);
    expect(messagesIn(text)).toEqual(['总数 21,455.60 元未计入文中另外的罚没款 90.00 元；计入后为 21,545.60 元']);
  });

  it('of one case is worth no note where the total of all is told', () => {
    const cases = '对甲公司罚款2万元，对乙罚款1,000元。此次罚没收入共计21,000元。另案没收违法所得90元。';
    expect(found(cases)).toEqual(['left-out note 21,000元']);
    expect(found(`${cases}全年罚没款共计21,090元。`)).toEqual([]);
    expect(found(`${cases}全年罚没款共计21,080元。`).length).toBeGreaterThan(0);
  });

  it('of the year that leaves a case out is an error', () => {
    expect(found(`${first}全年罚没收入共计21,455.60元。\n${second}`)).toEqual(['left-out error 21,455.60元']);
  });

  it('below its parts is an error', () => {
    expect(found(`${first}${second}全年罚没收入共计21,000元。`)).toEqual(['left-out error 21,000元']);
  });

  it.each([
    `${first}${second}全年罚没收入共计21,545.60元。`,
    `${first}此次罚没收入共计人民币21,455.60元。`,
    `${first}全年罚没收入共计50万元。`, // the single ones are examples
    '依照该条，处1000元以上3万元以下的罚款。全年罚没共计500元。',
    '退还团费380元，赔偿200元，全年罚没共计500元。',
  ])('is right: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
