import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from '../../../src/reports/linter/lint';
import { finesOfPacks } from '../../../src/reports/linter/rules/cases/fines-of-packs';
import { asLinted } from '../../../src/reports/linter/texts/text-formats';
import { loadRegimes } from '../../../src/regimes/loading/load-regimes';
import { found } from './found';

const ROOT = join(__dirname, '../../..');
const documents = [
  'README.md',
  'README.zh-CN.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const story = readFileSync(join(ROOT, 'demo/year-2010.yaml'), 'utf8');

/** The year of the demo, told with the figures of its cases (domain §6): nothing in it is wrong. */
const SUMMARY = `投诉处理工作总结

2010年，我市共接旅游投诉12宗，结案12宗，办结率100%。其中有效投诉5宗（行政处罚2宗），无效投诉7宗。其中投诉旅行社一宗、景区二宗、导游一宗、酒店一宗，有效投诉共5宗。有效投诉率41.67%（5/12）。

一、投诉旅行社一宗，结案一宗

1、对旅行社责令改正并处2万元人民币罚款
2、对谢某处责令改正；一千元人民币罚款；并没收此次带团违法所得共计港币五百三十二元整（按2010年12月7日汇率折算人民币455.6元缴款）
3、对黄某处责令改正；一千元人民币罚款；并没收此次带团违法所得共计港币五百四十六元整（折算人民币467.6元缴款）
4、对陈某处责令改正；一千元人民币罚款；并没收此次带团违法所得共计人民币一百四十元整
5、对何某处责令改正；一千元人民币罚款；并没收此次带团违法所得共计人民币一百四十元整

罚款合计24,000元；24,000 + 1,203.20 = 25,203.20；532 × 0.8564 = 455.60。

二、投诉景区二宗，结案二宗

广州游客郑先生一行4人于8月26日到景区游玩，景区于8月30日回复结案，历时4天。致电郑先生，他表示接受。

三、投诉导游一宗，结案一宗

根据《导游人员管理条例》第十八条，责令其停止导游活动，处罚款一千元，没收此团队违法收入共90元，于4月15日处罚完毕，结案。

| 被投诉人 | 件数 | 占比 |
|---|---|---|
| 旅行社 | 1 | 20% |
| 景区 | 2 | 40% |
| 导游 | 1 | 20% |
| 酒店 | 1 | 20% |
| 合计 | 5 | 100% |

全年罚没款共计26,293.20元。
`;

const TEXTS: readonly string[] = [
  SUMMARY,
  '2023年，12331投诉举报电话共接收投诉举报277件，受理260件，受理率93.86%，依法按时受理率100%；办结252件，办结率96.92%。回访120人，满意118人，满意率98.33%。',
  '上半年共接诉120件，同比增长20%。其中电话70件、网络30件、来信20件，共120件。电话占58.3%、网络占25%、来信占16.7%。',
  '本季度接到投诉45起，已办结43起，正在办理2起，办结率95.6%。罚款3起，共计罚款1.5万元。',
  'In 2023 the office received 277 complaints and accepted 260, an acceptance rate of 93.86 %. Of the 240 closed, 228 were closed in time (95 %).',
  '客户投诉处理期限不能超过三个工作日，特殊情况不能超过7个工作日；24小时内答复客户。',
  '落实“五心服务”、“三个不出”，做到件件有着落、事事有回音，服务好每一位客户。',
];

describe('a correct text', () => {
  it.each(TEXTS.map((text) => [text.slice(0, 30), text]))('is left alone: %s', (_beginning, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each(documents)('%s is left alone', (name) => {
    const text = asLinted.markdown(readFileSync(join(ROOT, name), 'utf8'));
    expect(lint(text, finesOfPacks(loadRegimes().all)).map(({ line, message }) => `${line}: ${message.zh}`)).toEqual(
      [],
    );
  });

  it('is the demo, whose hotel is written in one way', () => {
    expect(found(story)).toEqual([]);
  });
});
