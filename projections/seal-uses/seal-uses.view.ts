import { reportingView, told } from '../reporting/view';
import { SealUseRow } from './seal-use.row';
import { sealUses } from './seal-uses.projection';

export const sealUsesView = reportingView(SealUseRow, {
  model: sealUses.name,
  en: 'One row for each use of a seal.',
  zh: '用印登记：每次用印一行。',
  columns: {
    documentId: told('Id of the document.', '文书标识。'),
    caseId: told('Id of the complaint.', '投诉标识。'),
    position: told('Position in the log.', '在日志中的位置。'),
    unit: told('Unit whose seal it is.', '印章所属单位。'),
    year: told('Year.', '年份。'),
    number: told('Ordinal of the unit and year.', '单位当年顺序号。'),
    seal: told('Which seal.', '印章。'),
    usedBy: told('Account of whoever used it.', '用印人账号。'),
    approvedBy: told('Account of whoever approved it.', '批准人账号。'),
    usedAt: told('When.', '用印时间。'),
    document: told('Type of the document.', '文书种类。'),
    title: told('Title of the document.', '文书标题。'),
  },
});
