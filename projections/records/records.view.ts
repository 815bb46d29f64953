import { reportingView, told } from '../reporting/view';
import { CaseRecordsRow } from './case-records.row';
import { caseRecords } from './records.projection';

export const caseRecordsView = reportingView(CaseRecordsRow, {
  model: caseRecords.name,
  en: 'How far the record of each complaint is.',
  zh: '每件投诉的记录完成情况。',
  columns: {
    caseId: told('Id of the complaint.', '投诉标识。'),
    regime: told('Regime and version of its rules.', '适用制度与版本。'),
    kind: told('Kind of the case.', '类别。'),
    unit: told('Unit that holds it.', '承办单位。'),
    receivedAt: told('When it was received.', '接收时间。'),
    steps: told('Steps the complaint came to.', '已到达的环节。'),
    filled: told('Records that are filled in.', '已填写的记录。'),
    located: told('Of each respondent, whether a region is recorded.', '各被投诉人是否记有区划。'),
    waived: null,
  },
});
