import { reportingView, told } from '../reporting/view';
import { spotCheckTrail } from './spot-check-trail.projection';
import { TrailRow } from './trail.row';

export const spotCheckTrailView = reportingView(TrailRow, {
  model: spotCheckTrail.name,
  en: 'One row for each complaint drawn in a round, and what was found.',
  zh: '每轮抽中的每件投诉一行，及检查结果。',
  columns: {
    roundId: told('Id of the round.', '抽查标识。'),
    caseId: told('Id of the complaint.', '投诉标识。'),
    stratum: told('What the cases of its stratum have in common.', '所在层。'),
    rank: told('Place in the stratum, from 1.', '层内次序，从 1 起。'),
    ordinal: told('Place in the draw, from 1.', '抽中次序，从 1 起。'),
    drawnAt: told('When it was drawn.', '抽样时间。'),
    drawnBy: told('Account of whoever drew it.', '抽样人账号。'),
    replacedBy: told('The case that stands in for it.', '替换该件的案件。'),
    replacedBecause: null,
    checkedAt: told('When it was checked.', '检查时间。'),
    checkedBy: told('Account of whoever checked it.', '检查人账号。'),
    checklist: null,
    callBack: told('Whether the complainant was reached, and confirms.', '回访是否接通、是否确认。'),
    consistent: told('Whether the record was found consistent.', '是否一致。'),
    unit: told('Unit that held the case when it was checked.', '检查时的承办单位。'),
    contestedAt: told('When the unit contested it.', '申请复核时间。'),
    contestedBecause: null,
    checkedAgainAt: told('When somebody looked again.', '复核时间。'),
    checkedAgainBy: told('Account of whoever looked again.', '复核人账号。'),
    consistentBefore: told('What was found first, where somebody looked again.', '复核前的结论。'),
    remarks: null,
  },
});
