import { reportingView, told } from '../reporting/view';
import { TransferRow } from './transfer.row';
import { transfers } from './transfers.projection';

export const transfersView = reportingView(TransferRow, {
  model: transfers.name,
  en: 'One row for each hand-over of a complaint.',
  zh: '转办台账：每次转办一行。',
  columns: {
    caseId: told('Id of the complaint.', '投诉标识。'),
    ordinal: told('Ordinal of the hand-over in the complaint.', '该投诉的第几次转办。'),
    from: told('Unit that handed it over.', '转出单位。'),
    to: told('Unit it was handed to.', '转入单位。'),
    basis: told('Basis of the hand-over, as territorial.', '转办依据，如属地管理。'),
    transferredAt: told('When.', '转办时间。'),
    reportBackBy: told('Day by which to report back.', '反馈期限。'),
    requirements: null,
    attachments: told('Number of attachments.', '附件数。'),
    pages: told('Number of pages.', '页数。'),
    acknowledgedAt: told('When it was signed for.', '签收时间。'),
    acknowledgedBy: null,
    returnedAt: told('When it was returned.', '退回时间。'),
    returnReason: null,
  },
});
