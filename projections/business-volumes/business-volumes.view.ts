import { reportingView, told } from '../reporting/view';
import { BusinessVolumeRow } from './business-volume.row';
import { businessVolumes } from './business-volumes.projection';

export const businessVolumesView = reportingView(BusinessVolumeRow, {
  model: businessVolumes.name,
  en: 'Business volume of each unit and month as reported, each report from its position on: the newest is the base of the complaint rate.',
  zh: '各单位各月业务量的每次上报，自其位置起：最近一次为投诉率的基数。',
  columns: {
    unit: told('Unit.', '单位。'),
    month: told('Month, as 2026-03.', '月份，如 2026-03。'),
    position: told('From this position on.', '自此位置起。'),
    volume: told('Business volume.', '业务量。'),
    reportedAt: told('When it was reported.', '上报时间。'),
  },
});
