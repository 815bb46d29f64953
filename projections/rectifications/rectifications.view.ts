import { reportingView, told } from '../reporting/view';
import { RectificationRow } from './rectification.row';
import { rectifications } from './rectifications.projection';

export const rectificationsView = reportingView(RectificationRow, {
  model: rectifications.name,
  en: 'One row for each order to put something right.',
  zh: '每次责令整改一行。',
  columns: {
    rectificationId: told('Id of the rectification.', '整改标识。'),
    version: told('How many facts it has.', '事实条数（版本）。'),
    unit: told('Unit that is to put it right.', '责任单位。'),
    stage: told('ordered, reported or done.', '阶段：已责令、已报告、已验收。'),
    what: told('What is to be put right.', '整改事项。'),
    roundId: told('Round of spot checks that it follows from.', '所依据的抽查。'),
    caseIds: told('Complaints that it is about.', '所涉投诉。'),
    orderedBy: told('Account of whoever ordered it.', '责令人账号。'),
    orderedByUnit: told('For which unit.', '责令单位。'),
    orderedAt: told('When it was ordered.', '责令时间。'),
    due: told('By when a report is due.', '报告期限。'),
    dueLimit: told('How that was counted.', '期限的推算。'),
    overdue: told('How often no report came in time.', '逾期次数。'),
    overdueOf: told('The due date that was last missed.', '最近一次逾期的期限。'),
    refused: told('How often the result was refused.', '验收不合格次数。'),
    reports: told('Reports and what came of them.', '整改报告与验收。'),
    criticisms: told('Criticisms.', '批评。'),
    verifiedAt: told('When it was found to be put right.', '验收时间。'),
  },
});
