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
    hashing: told('How the hash follows from the ids: rfc6962 or joined.', '抽样框哈希的算法。'),
    stratifiedBy: told('What the frame is divided by.', '分层依据。'),
    strata: told('Strata with size and quota.', '各层的件数与抽取数。'),
    quotasOf: told('Regime whose rule gave the quotas; null: stated.', '抽取数所依的制度；空为自定。'),
    exclusions: told('Cases left out, with the reason.', '排除的案件及理由。'),
    substituted: told('How many were replaced by the next by rank.', '替换件数。'),
    seedCommitment: told(
      'SHA-256 of the seed, told before the draw; null: public randomness.',
      '种子承诺（SHA-256）；空为公开随机数。',
    ),
    randomness: told('Public randomness that was named before it was published.', '预先指定的公开随机数。'),
    seed: told('The seed, told with the draw.', '种子（抽样时公布）。'),
    plannedAt: told('When it was planned.', '计划时间。'),
    plannedBy: told('Account of whoever planned it.', '计划人账号。'),
    drawnAt: told('When the sample was drawn.', '抽样时间。'),
    checked: told('How many were checked.', '已检查数。'),
    consistent: told('How many were found consistent.', '一致数。'),
    concludedAt: told('When it was concluded.', '结束时间。'),
  },
});
