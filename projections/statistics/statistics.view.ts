import { caseFacts } from '../case-facts/case-facts.projection';
import { reportingView, told } from '../reporting/view';
import { StatisticChangeRow } from './statistic-change.row';
import { CELL, monthsOf } from './sums/cells';
import { StatisticBlockRow } from './sums/statistic-block.row';
import { StatisticRow } from './sums/statistic.row';
import { usableBlocksSql } from './sums/usable-blocks';

const DIMENSIONS = {
  figure: told('What is counted; see /api/statistics/definitions.', '指标；见 /api/statistics/definitions。'),
  unit: told('Unit that received the case.', '接收单位。'),
  regime: told('Regime.', '适用制度。'),
  category: told('Category of the matter.', '事项分类。'),
  channel: told('Channel.', '渠道。'),
  kind: told('Kind of the case.', '类别。'),
  respondentType: told('Type of the respondent.', '被投诉人类型。'),
  region: told('Region, six digits of GB/T 2260.', '行政区划代码（六位）。'),
  detail: told('Breaks the figure down; empty where it has no breakdown.', '指标细分；无细分时为空。'),
  currency: told(
    'ISO 4217 code of the amount; empty for figures without money.',
    '金额币种（ISO 4217）；无金额时为空。',
  ),
};

const MONTH = `slice, basis, since, ${CELL}`;
const BEHIND_BLOCKS = `(
  select * from read.statistic_changes where position > coalesce((select max(until) from read.statistic_blocks), '')) changes`;

const MONTHS = `
  select ${MONTH}, sum(count)::int as count, sum(amount)::numeric(20,2) as amount from (
    select ${MONTH}, count, amount from (${usableBlocksSql()}) block join read.statistics using (level, number) where span = 'month'
    union all
    select ${MONTH}, count, amount from (${monthsOf(BEHIND_BLOCKS)}) behind (slice, span, basis, since, ${CELL}, count, amount)
  ) parts
  group by ${MONTH} having sum(count) <> 0 or sum(amount) <> 0`;

export const statisticsView = reportingView(StatisticRow, {
  model: caseFacts.name,
  rows: { sql: MONTHS, of: ['statistics', 'statistic_blocks', 'statistic_changes'], orderBy: MONTH },
  en: 'Sums over the case facts for each month. Each slice counts everything, by its own dimensions: read one slice at a time.',
  zh: '按月汇总。每个切面按自身维度统计全部数据，请勿跨切面相加。',
  columns: {
    slice: told(
      'whole: by nothing; regime: by regime; channel: by regime, kind and channel; matter: by regime, kind, category and respondent type; unit: by regime, kind, unit and region. Other dimensions are empty.',
      'whole：不分；regime：按制度；channel：按制度、类别、渠道；matter：按制度、类别、事项分类、被投诉人类型；unit：按制度、类别、接收单位、行政区划。其余维度为空。',
    ),
    basis: told(
      'cohort: the month is that of the receipt of the case; flow: that of the fact.',
      'cohort：以接收月计；flow：以发生月计。',
    ),
    since: told('First day of the month, in China.', '月份首日（中国）。'),
    ...{ level: null, number: null, span: null, ordinal: null },
    ...DIMENSIONS,
    count: told('How many.', '数量。'),
    amount: told('How much money; of cases received, how many people complain.', '金额；接收件为投诉人次。'),
  },
});

export const statisticBlocksView = reportingView(StatisticBlockRow, {
  model: caseFacts.name,
  en: 'How far the changes are summed up, block by block; figures of any position are those of a few blocks and of the changes behind them.',
  zh: '变动的分块汇总进度；任一位置的统计由若干分块及其后的变动相加而得。',
  columns: {
    level: told('Blocks of a level are made of eight of the level below.', '层级：每块由下一层的八块合成。'),
    number: told('From 0, among those of the level.', '该层内的序号，从 0 起。'),
    until: told('The last position in the block.', '块内最后的位置。'),
  },
});

export const statisticChangesView = reportingView(StatisticChangeRow, {
  model: caseFacts.name,
  en: 'What each fact added to the sums or took away: their sum up to a position is the statistics as of that position.',
  zh: '每条事实对汇总的增减；累加至某位置即为该位置的统计。',
  columns: {
    position: told('Position of the fact.', '事实的位置。'),
    ordinal: told('From 0, among the changes of one fact.', '同一事实的变更序号，从 0 起。'),
    count: told('1: counts from here on; -1: no longer.', '1：自此计入；-1：自此不计。'),
    caseId: told('Id of the complaint.', '投诉标识。'),
    recordedOn: told('Day on which the fact was recorded, in China.', '事实记录日（中国）。'),
    regimeVersion: told('Version of the regime by whose list the category was given.', '事项分类所依据的制度版本。'),
    cohortDay: told('Day of the receipt of the case.', '案件接收日。'),
    flowDay: told('Day on which it happened.', '发生日。'),
    dueDay: told('Day by which it has to be done; empty for what is not due by a day.', '应办结日；无期限者为空。'),
    ...DIMENSIONS,
    amount: told(
      'How much money, or of cases received how many people complain, of the sign of the count.',
      '金额（接收件为投诉人次），符号同数量。',
    ),
  },
});
