import { reportingView, told } from '../reporting/view';
import { ReportRow } from './report.row';
import { reports } from './reports.projection';

export const reportsView = reportingView(ReportRow, {
  model: reports.name,
  en: 'One row for each report, drafted or published.',
  zh: '每份总结一行（含草稿）。',
  columns: {
    reportId: told('Id of the report.', '总结标识。'),
    version: told('How many facts it has.', '事实条数（版本）。'),
    kind: told('work-summary or quarterly-analysis.', '种类：工作总结、季度分析。'),
    regime: told('Regime.', '适用制度。'),
    unit: told('Unit that it is about; null: all.', '所述单位；空为全部。'),
    from: told('First day of the period.', '期间首日。'),
    to: told('First day after the period.', '期间末日的次日。'),
    stage: told('drafted or published.', '阶段：草稿、已发布。'),
    draftedAt: told('When it was drafted.', '起草时间。'),
    draftedBy: told('Account of whoever drafted it.', '起草人账号。'),
    publishedAt: told('When it was published.', '发布时间。'),
    publishedBy: told('Account of whoever published it.', '发布人账号。'),
    asOf: told('Position of the log that it stands at.', '所依据的日志位置。'),
    contentHash: told('SHA-256 of the content.', '内容 SHA-256。'),
  },
});
