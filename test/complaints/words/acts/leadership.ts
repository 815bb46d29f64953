import {
  HoldConference,
  HoldReception,
  InstructCase,
  OrderReception,
  TakeCase,
  UrgeCase,
} from '../../../../src/complaints/leadership/leadership.commands';
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
