import { reportingView, told } from '../reporting/view';
import { caseSignals } from './case-signals.projection';
import { CaseSignalsRow } from './case-signals.row';

export const caseSignalsView = reportingView(CaseSignalsRow, {
  model: caseSignals.name,
  en: 'One row for each complaint: what hints are looked for in. Nothing of it says that anybody did wrong.',
  zh: '每件投诉一行：供查找异常线索的时间和次数，不作任何结论。',
  columns: {
    caseId: told('Id of the complaint.', '投诉标识。'),
    actedAt: told('The newest of the acts that are looked at.', '最近的相关行为时间。'),
    notable: told('Whether it can show something by itself.', '是否可能单独构成线索。'),
    matter: told('Hash of what it is about.', '事项的散列值。'),
    droppedAt: told('When it ended without a result.', '未得结果而终止的时间。'),
    likeness: null,
    repliedAt: told('When it was answered last.', '最近答复时间。'),
    observed: {
      en: 'Times and counts, without the keyed terms of persons and replies.',
      zh: '时间和次数（不含个人和答复的密钥散列）。',
      sql: `observed - 'persons' - 'reply'`,
    },
  },
});
