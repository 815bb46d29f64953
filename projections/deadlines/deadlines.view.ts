import { reportingView, told } from '../reporting/view';
import { deadlines } from './deadlines.projection';
import { DeadlinesRow } from './deadlines.row';

export const deadlinesView = reportingView(DeadlinesRow, {
  model: deadlines.name,
  en: 'The limits of each complaint that has any.',
  zh: '有期限的每件投诉的期限情况。',
  columns: {
    caseId: told('Id of the complaint.', '投诉标识。'),
    unit: told('Unit that holds it.', '承办单位。'),
    state: told('running, paused or ended.', '计时中、中止或已结束。'),
    due: told('Next due date; the last one when every limit has ended.', '下一到期时间；全部结束时为最后一个。'),
    runningDue: told('Next due date of a limit that does not stand still.', '未中止期限的下一到期时间。'),
    unmissedDue: told('The same, of those not recorded as missed.', '其中未记逾期者的下一到期时间。'),
    missed: told('How many limits were missed.', '逾期数。'),
    urged: told('How often it was urged.', '督办次数。'),
    missingYears: told('Years whose official calendar a due date needs and does not have.', '到期计算所缺的日历年份。'),
    incomplete: told('Whether a due date was counted without the official calendar.', '是否有未按官方日历计算的期限。'),
    deadlines: null,
    pauses: null,
  },
});
