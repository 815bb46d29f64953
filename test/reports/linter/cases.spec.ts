import { found, messagesIn } from './found';

describe('days and durations', () => {
  it.each([
    ['于8月26日接诉，8月30日办结，历时4天。', []],
    ['于8月26日接诉，8月30日办结，历时5天。', []], // both ends counted
    ['于8月26日接诉，8月30日办结，历时9天。', ['durations error 历时9天']],
    ['2023年8月7日受理，2023年8月29日办结，用时十二天。', ['durations error 用时十二天']],
    ['2023年12月30日受理，次年1月4日办结，历时5天。', []],
    ['8月26日受理，8月30日办结，历时12个工作日。', ['durations error 历时12个工作日']],
    ['8月26日受理，8月30日办结，历时3个工作日。', []],
    ['6月31日收到投诉。', ['durations error 6月31日']],
    ['2023年2月29日收到投诉。', ['durations error 2023年2月29日']],
    ['2024年2月29日收到投诉，2月29日受理。', []],
    ['8月30日受理，8月26日办结。', ['durations error 8月26日']],
    ['12月30日受理，1月4日办结。', []],
    ['共8人于3月29日到景区游玩，历时2天。', []], // one day does not make a period
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('the range of the law', () => {
  const decided = (words: string): string =>
    `四、投诉导游一宗\n根据《导游人员管理条例》第十八条，${words}，于4月15日处罚完毕，结案。`;

  it('asks for the fine that a decision does not tell', () => {
    const text = decided('给予批评教育，责令其停止导游活动；并没收此团队违法收入共90元');
    expect(found(text)).toEqual(['statutory-fines error 《导游人员管理条例》第十八条']);
    expect(messagesIn(text)).toEqual(['导游人员管理条例 第十八条 规定罚款 1,000.00–30,000.00 元，此处未写罚款']);
  });

  it('has a note where the text itself says that the record has no fine', () => {
    const text = decided('责令其停止导游活动；没收此团队违法收入共90元（记录中没有罚款决定）');
    expect(found(text)).toEqual(['statutory-fines note 《导游人员管理条例》第十八条']);
  });

  it.each([
    [decided('责令其改正，处五百元罚款'), ['statutory-fines error 五百元']],
    [decided('责令其改正，处4万元罚款'), ['statutory-fines error 4万元']],
    [decided('责令其改正，处一千元罚款，没收此次违法所得90元'), []],
    [decided('责令其改正，初次违法，不予行政处罚'), []],
    ['《导游人员管理条例》第十八条规定，处1000元以上3万元以下的罚款；有违法所得的，没收违法所得。', []],
    [decided('责令其改正，处罚款1000元') + '\n五、投诉酒店一宗\n处罚款500元，结案。', []],
    ['依照消费者权益保护法第五十六条，予以处罚，责令其改正。', []], // without a minimum
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
