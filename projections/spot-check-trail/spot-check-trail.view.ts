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
    rank: told('Place in the draw, from 1.', '抽中次序，从 1 起。'),
    drawnAt: told('When it was drawn.', '抽样时间。'),
    drawnBy: told('Account of whoever drew it.', '抽样人账号。'),
    checkedAt: told('When it was checked.', '检查时间。'),
    checkedBy: told('Account of whoever checked it.', '检查人账号。'),
    checklist: null,
    consistent: told('Whether the record was found consistent.', '是否一致。'),
    remarks: null,
  },
});
