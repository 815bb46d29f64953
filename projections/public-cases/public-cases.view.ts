import { reportingView, told } from '../reporting/view';
import { PublicCaseRow } from './public-case.row';
import { publicCases } from './public-cases.projection';

export const publicCasesView = reportingView(PublicCaseRow, {
  model: publicCases.name,
  en: 'Complaints that their complainants can follow with a receipt code.',
  zh: '投诉人可凭回执码查询的投诉。',
  columns: {
    caseId: told('Id of the complaint.', '投诉标识。'),
    receipt: null,
    receivingUnit: told('Unit that received it.', '接收单位。'),
    callBack: told('How far the call-back is.', '回访情况。'),
    told: null,
  },
});
