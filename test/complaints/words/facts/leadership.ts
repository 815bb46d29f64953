import { fact } from './telling';

export const urged = fact('CaseUrged', { ordinal: 1, unit: 'shaoguan', reason: '逾期未办结', due: '2026-03-20' });
export const instructed = fact('LeaderInstructed', { leader: '分管局领导', instruction: '请依法妥善处理' });
export const taken = fact('LeaderTookCase', { takenBy: 'leader-1' });
export const receptionOrdered = fact('OnSiteReceptionOrdered', {
  reception: 1,
  unit: 'ruyuan',
  place: '市局来访接待室',
  persons: 30,
});
export const receptionHeld = fact('OnSiteReceptionHeld', {
  reception: 1,
  receivedBy: '县局办公室',
  persons: 30,
  result: '已说明政策',
  broughtHome: false,
});
export const conferenceHeld = fact('JointConferenceHeld', {
  chair: '分管局领导',
  units: ['shaoguan', 'ruyuan'],
  subject: '动迁补偿',
  decisions: [{ unit: 'ruyuan', decision: '核实面积', due: '2026-03-09' }],
});
export const urgingRaised = fact('UrgingRaised', {
  undertaking: 1,
  step: 'second',
  unit: 'ruyuan',
  missed: '2026-03-20',
  due: '2026-03-25',
});
export const undertakingReported = fact('UndertakingReported', {
  undertaking: 1,
  source: 'urging',
  unit: 'ruyuan',
  result: '已书面答复投诉人',
});
