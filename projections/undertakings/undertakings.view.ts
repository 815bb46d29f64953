import { reportingView, told } from '../reporting/view';
import { undertakings } from './undertakings.projection';
import { UndertakingsRow } from './undertakings.row';

export const undertakingsView = reportingView(UndertakingsRow, {
  model: undertakings.name,
  en: 'One row for each complaint in which something is to be done beside its handling: urgings, instructions, take-overs, decisions.',
  zh: '有督办、批示、包案、会议决定等承办事项的投诉，每件一行。',
  columns: {
    caseId: told('Id of the complaint.', '投诉标识。'),
    open: told('How much is still to be done.', '未办结事项数。'),
    nextDue: told(
      'The next day by which something is to be done; 9999-12-31: none.',
      '最近的办理期限；9999-12-31 为无。',
    ),
    unmissedDue: told('The same, of what is not recorded as overdue.', '最近的未登记逾期的期限。'),
    listed: told('Whether an urging is on the list that all units see.', '是否列入内部通报。'),
    undertakings: {
      en: 'What is to be done, by which unit, until when, and what became of it.',
      zh: '事项、承办单位、期限和办理结果。',
      sql: `(select jsonb_agg(u - 'person' - 'what' order by (u ->> 'ordinal')::int) from jsonb_array_elements(undertakings) u)`,
    },
  },
});
