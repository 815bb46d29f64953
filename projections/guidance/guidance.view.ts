import { reportingView, told } from '../reporting/view';
import { guidance } from './guidance.projection';
import { GuidanceRow } from './guidance.row';

export const guidanceView = reportingView(GuidanceRow, {
  model: guidance.name,
  en: 'Guidance of each unit to the units below it, and when it is in force; days are China’s.',
  zh: '各单位对下级的意见及其生效期间；日期为中国日期。',
  columns: {
    unit: told('Unit that gave it.', '下发单位。'),
    ordinal: told('Ordinal among the guidance of the unit.', '单位意见序号。'),
    title: null,
    text: null,
    inForceFrom: told('First day on which it is in force.', '生效首日。'),
    inForceUntil: told('Last day on which it is in force; null: open.', '生效末日；空为不限。'),
    givenAt: told('When it was given.', '下发时间。'),
    withdrawnOn: told('Day from which on it is withdrawn.', '撤回之日（自当日起不再生效）。'),
    withdrawnBecause: null,
  },
});
