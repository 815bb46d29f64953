import { reportingView, told } from '../reporting/view';
import { ScorecardRow } from './scorecard.row';
import { scorecards } from './scorecards.projection';

export const scorecardsView = reportingView(ScorecardRow, {
  model: scorecards.name,
  en: 'One row for each published scorecard.',
  zh: '每次公布的考核一行。',
  columns: {
    scorecardId: told('Id of the scorecard.', '考核标识。'),
    version: told('How many facts it has.', '事实条数（版本）。'),
    regime: told('Regime whose weights hold, with its version.', '所依据的制度及版本。'),
    from: told('First day of the period.', '考核期首日。'),
    to: told('First day after the period.', '考核期后第一日。'),
    position: told('Position of the log that the figures were read at.', '统计截止位置。'),
    calendarVersion: told('Version of the table of official days.', '节假日表版本。'),
    rankedFrom: told('With fewer cases there is no rank.', '低于此件数不排名。'),
    sha256: told('SHA-256 of the scores in canonical JSON.', '得分的 SHA-256。'),
    publishedAt: told('When it was published.', '公布时间。'),
    publishedBy: told('Account of whoever published it.', '公布人账号。'),
    publishedByUnit: told('For which unit.', '公布单位。'),
    scored: told('Units that are scored.', '被考核单位。'),
    published: told('The scores as they were published.', '公布时的得分。'),
    standing: told('The scores with what was decided on appeals.', '申诉决定后的得分。'),
    appeals: told('Appeals and what was decided.', '申诉及决定。'),
  },
});
