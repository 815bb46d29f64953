import { reportingView, told } from '../reporting/view';
import { caseHistory } from './case-history.projection';
import { HistoryRow } from './history.row';

export const caseHistoryView = reportingView(HistoryRow, {
  model: caseHistory.name,
  en: 'One row for each fact of a complaint; what it says is in the export of events.',
  zh: '投诉的每条事实一行；内容见事件导出。',
  columns: {
    caseId: told('Id of the complaint.', '投诉标识。'),
    version: told('Ordinal of the fact in the complaint, from 1.', '事实在该投诉中的序号，从 1 起。'),
    eventId: told('Id of the fact.', '事实标识。'),
    position: told('Position in the log.', '在日志中的位置。'),
    type: told('Type of the fact.', '事实类型。'),
    schemaVersion: told('Version of its form.', '事实格式版本。'),
    occurredAt: told('When it happened, as stated.', '发生时间（陈述）。'),
    recordedAt: told('When it was recorded.', '记录时间。'),
    actorId: told('Account of whoever acted.', '行为人账号。'),
    actorRole: told('In what role.', '行为人角色。'),
    actorUnit: told('For which unit.', '行为人单位。'),
    commandId: told('The command that caused it.', '引起它的命令。'),
    data: null,
  },
});
