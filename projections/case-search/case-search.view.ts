import { reportingView, told } from '../reporting/view';
import { caseSearch } from './case-search.projection';
import { CaseSearchRow } from './case-search.row';

export const caseSearchView = reportingView(CaseSearchRow, {
  model: caseSearch.name,
  en: 'One row for each complaint that can be searched; what people told is held back.',
  zh: '可检索的投诉：每件一行；当事人陈述的内容不公开。',
  columns: {
    caseId: told('Id of the complaint.', '投诉标识。'),
    receivedAt: told('When it was received.', '接收时间。'),
    text: null,
    terms: null,
  },
});
