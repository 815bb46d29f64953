import {
  HoldConference,
  HoldReception,
  InstructCase,
  OrderReception,
  TakeCase,
  UrgeCase,
} from '../../../../src/complaints/leadership/leadership.commands';
import {
  RecordReceptionDay,
  RecordUndertakingOverdue,
  ReportUndertaking,
} from '../../../../src/complaints/leadership/undertakings/undertakings.commands';
import type { Attempt } from '../../../support/given';
import { act } from './giving';

export const urge = act(UrgeCase, { reason: '逾期未办结', due: '2026-03-20' });
export const instruct = act(InstructCase, { leader: '分管局领导', instruction: '请依法妥善处理' });
export const takeCase = act(TakeCase, { takenBy: 'leader-1' });
export const holdConference = act(HoldConference, {
  chair: '分管局领导',
  units: ['shaoguan', 'ruyuan'],
  subject: '动迁补偿',
  decisions: [{ unit: 'ruyuan', decision: '一周内核实面积' }],
});
export const orderReception = act(OrderReception, { unit: 'ruyuan', place: '市局来访接待室', persons: 30 });
export const holdReception = act(HoldReception, {
  reception: 1,
  receivedBy: '县局办公室',
  persons: 30,
  result: '已说明政策',
});
export const recordReceptionDay = act(RecordReceptionDay, {
  leader: '分管局领导',
  persons: 2,
  came: 'explained',
  result: '已说明补偿政策',
});
export const reportUndertaking = act(ReportUndertaking, { undertaking: 1, result: '已书面答复投诉人' });
const overdue = act(RecordUndertakingOverdue, { undertaking: 1, due: '2026-03-20' });
/** As the system does: on the day after. */
export const recordUndertakingOverdue = (said: Parameters<typeof overdue>[0] = {}): Attempt =>
  overdue({ clerk: 'clock', as: 'system', at: '2026-03-21T00:05:00+08:00', ...said });
