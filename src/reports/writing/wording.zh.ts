import type { Responsibility } from '../../complaints/handling/handling.events';
import { clause, dayInWords, numeral, sentence } from '../../documents/content/phrases.rules';
import { plusDays } from '../../kernel/day';
import type { ReportData } from '../content/report-data';
import type { Measure } from '../worsening/worsened.rules';
import { grouped } from './reading';
import type { Run } from './report';
import { moneyZh, toldCaseZh } from './told-case.zh';
import type { OverviewParts, Wording } from './wording';

const RESPONSIBILITIES: Readonly<Record<Responsibility, string>> = {
  violation: '违规失职',
  mistake: '一般工作失误',
  'service-shortfall': '服务欠缺',
  product: '商品问题',
  misunderstanding: '误解',
  none: '无责任',
};
const MEASURES: Readonly<Record<Measure, string>> = {
  received: '接收量上升',
  'valid-complaints': '有效投诉率上升',
  'on-time-closing': '按期办结率下降',
  satisfaction: '满意率下降',
};

const lastDay = ({ to }: ReportData): string => dayInWords(plusDays(to, -1));

const listed = (items: readonly (readonly Run[])[]): readonly Run[] =>
  items.flatMap((item, index) => (index === 0 ? item : ['、', ...item]));

function overview({
  data,
  counted,
  undecided,
  byRespondent,
  money,
  refunds,
}: OverviewParts): readonly (readonly Run[])[] {
  return [
    [
      `${dayInWords(data.from)}至${lastDay(data)}，接收投诉`,
      counted('received'),
      '件，受理',
      counted('accepted'),
      '件，办结',
      counted('closed'),
      '件。有效投诉',
      counted('valid'),
      '件（行政处罚',
      counted('penalised'),
      '件），无效投诉',
      counted('invalid'),
      `件${undecided > 0 ? `，尚无认定${String(undecided)}件` : ''}。`,
    ],
    ...(byRespondent.length > 0 ? [['有效投诉按被投诉对象：', ...listed(byRespondent), '。']] : []),
    ...(money === undefined ? [] : [sumsOfMoney(money)]),
    ...(refunds === undefined ? [] : [['挽回损失', refunds, '。']]),
  ];
}

function sumsOfMoney({ fines, confiscations, together, byCase }: NonNullable<OverviewParts['money']>): readonly Run[] {
  const reckoning = byCase.map(({ amount }) => grouped(amount)).join(' + ');
  const byCases = byCase.length > 1 ? `，按案计：${reckoning} = ${grouped(together.amount)}` : '';
  return ['罚款合计', fines, '，没收款合计', confiscations, `，罚没款共计${moneyZh(together)}${byCases}。`];
}

export const zh: Wording = {
  language: 'zh',
  title: ({ kind, regime }) =>
    kind === 'work-summary' ? `${regime.names.zh}处理工作总结` : `${regime.names.zh}季度分析`,
  period: (data) => `（${dayInWords(data.from)}至${lastDay(data)}）`,
  day: dayInWords,
  wholeInstallation: '全部单位',
  money: moneyZh,
  cases: (name, link) => [name, link, '件'],
  listed,
  section: (ordinal, title) => `${numeral(ordinal)}、${title}`,
  group: (ordinal, type, count) => [`（${numeral(ordinal)}）投诉${type}`, count, '件'],
  titles: {
    overview: '总体情况',
    valid: '有效投诉办理情况',
    invalid: '无效投诉情况',
    causes: '投诉原因',
    typical: '典型案例',
    'weak-links': '薄弱环节',
    repeated: '重复投诉',
    pairs: '不足与改进建议',
    promises: '尚未落实的承诺',
    measures: '措施',
    plans: '下一步打算',
  },
  overview,
  categories: ['投诉内容', '接收', '有效', '无效', '合计'],
  invalid: (count, parts) => ['无效投诉', count, '件：', ...parts, '。'],
  rate: (name, printed, reckoning) => [name, printed, `（${reckoning}）`],
  sample: (n, low, high) => `，样本${String(n)}件，95%置信区间${low}%–${high}%`,
  told: toldCaseZh,
  untold: (confidential, others) => {
    const said = [
      ...(confidential > 0 ? [`保密案件${String(confidential)}件`] : []),
      ...(others > 0 ? [`另有案件${String(others)}件`] : []),
    ];
    return said.length === 0 ? undefined : `${said.join('、')}只计数，不逐案叙述。`;
  },
  responsibilities: (counts) =>
    `逐案叙述的案件中，成立或部分成立的投诉事项，责任认定为：${counts.map(([of, count]) => `${RESPONSIBILITIES[of]}${String(count)}项`).join('、')}。`,
  typical: (caseNumber, reason, lesson) => [
    caseNumber,
    `：${sentence(reason)}${lesson === undefined ? '' : `启示：${sentence(lesson)}`}`,
  ],
  pair: (caseNumber, shortcoming, improvement) => [
    '不足：',
    clause(shortcoming),
    '；改进建议：',
    clause(improvement),
    '（',
    caseNumber,
    '）。',
  ],
  worsened: ({ worsened: { before, comparisons, level, found } }) =>
    `与上一期（${dayInWords(before.from)}至${dayInWords(plusDays(before.to, -1))}）逐一比较各类别、各单位的接收量、有效投诉率、按期办结率和满意率，共作比较${String(comparisons)}次，精确检验，按霍尔姆法校正，水平${level}。` +
    (found.length === 0 ? '没有超出偶然波动的恶化。' : '超出偶然波动的恶化如下：'),
  worsenedFigure: (measure, name, now, before, chance) =>
    `${name}：${MEASURES[measure]}，本期${now}，上期${before}（校正后概率${chance}）。`,
  promise: (caseNumber, on, description, expires) => [
    caseNumber,
    `：${on}承诺“${clause(description)}”${expires === undefined ? '' : `，${expires}前有效`}，尚未记录落实。`,
  ],
  repeated: (caseNumber, earlier) => [caseNumber, `：与${earlier}为同一人同一事项。`],
  none: {
    valid: '本期没有有效投诉。',
    invalid: '本期没有无效投诉。',
    typical: '本期没有评定典型案例。',
    pairs: '本期案件没有记录不足与改进建议。',
    promises: '没有尚未落实的承诺。',
    repeated: '没有重复投诉。',
  },
  notesTitle: '附：指标说明',
  notesHead: ['指标', '数值', '口径', '定义与案件清单'],
  basis: ({ position, asOfDay, calendarVersion, taxonomyVersion }) => [
    `数据截至日志位置 ${position}${asOfDay === null ? '' : `（${dayInWords(asOfDay)}）`}；统计口径：期内接收的案件（cohort）。`,
    `工作日历第 ${String(calendarVersion)} 版${taxonomyVersion === null ? '' : `，事项分类第 ${String(taxonomyVersion)} 版`}。`,
  ],
  issued: (issuer, day) => `${issuer}　${day}`,
};
