import { reportingView, told } from '../reporting/view';
import { DocumentRow } from './document.row';
import { documents } from './documents.projection';

export const documentsView = reportingView(DocumentRow, {
  model: documents.name,
  en: 'The register of documents, void or not.',
  zh: '文书登记簿（含作废）。',
  columns: {
    documentId: told('Id of the document.', '文书标识。'),
    caseId: told('Id of the complaint.', '投诉标识。'),
    ordinal: told('Ordinal in the complaint.', '该投诉的第几份文书。'),
    version: told('Version of the complaint with this document.', '出具时的投诉版本。'),
    position: told('Position of the issue in the log.', '出具事实在日志中的位置。'),
    type: told('Type of the document.', '文书种类。'),
    unit: told('Unit that issued it.', '出具单位。'),
    unitName: told('Its name on that day.', '当日单位名称。'),
    year: told('Year of the number.', '文号年份。'),
    number: told('Ordinal in the register of unit, type and year.', '文号顺序号。'),
    mark: told('Mark of the unit in the number.', '机关代字。'),
    title: told('Title of the template.', '文书标题。'),
    template: told('Version of the template.', '模板版本。'),
    addressee: told('To whom: complainant, respondent, unit …', '受文者类别。'),
    addresseeUnit: told('The unit addressed.', '受文单位。'),
    addresseeName: null,
    transfer: told('Which hand-over it is about.', '所涉第几次转办。'),
    reportBackBy: told('Day by which to report back.', '反馈期限。'),
    attachments: told('Number of attachments.', '附件数。'),
    pages: told('Number of pages.', '页数。'),
    sealedBy: told('Account of whoever sealed it.', '用印人账号。'),
    contentHash: told('SHA-256 of the content.', '内容 SHA-256。'),
    issuedAt: told('When it was issued.', '出具时间。'),
    issuedBy: told('Account of whoever issued it.', '出具人账号。'),
    cancelledAt: told('When it was made void.', '作废时间。'),
    cancelReason: null,
  },
});
