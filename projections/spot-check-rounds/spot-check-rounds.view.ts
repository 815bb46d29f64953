import { reportingView, told } from '../reporting/view';
import { RoundRow } from './round.row';
import { spotCheckRounds } from './spot-check-rounds.projection';

export const spotCheckRoundsView = reportingView(RoundRow, {
  model: spotCheckRounds.name,
  en: 'One row for each round of spot checks.',
  zh: '每轮抽查一行。',
  columns: {
    roundId: told('Id of the round.', '抽查标识。'),
    version: told('How many facts it has.', '事实条数（版本）。'),
    title: told('Title.', '名称。'),
    unit: told('Unit that checks.', '抽查单位。'),
    criteria: told('Criteria of the population.', '抽样框条件。'),
    asOf: told('Position at which the frame was taken.', '抽样框的位置。'),
    size: told('How many are drawn.', '抽取数。'),
    frameSize: told('How many are in the frame.', '抽样框大小。'),
    frameHash: told('SHA-256 of the frame.', '抽样框 SHA-256。'),
    seedCommitment: told('SHA-256 of the seed, told before the draw.', '种子承诺（SHA-256）。'),
    seed: told('The seed, told with the draw.', '种子（抽样时公布）。'),
    plannedAt: told('When it was planned.', '计划时间。'),
    plannedBy: told('Account of whoever planned it.', '计划人账号。'),
    drawnAt: told('When the sample was drawn.', '抽样时间。'),
    checked: told('How many were checked.', '已检查数。'),
    consistent: told('How many were found consistent.', '一致数。'),
    concludedAt: told('When it was concluded.', '结束时间。'),
  },
});
