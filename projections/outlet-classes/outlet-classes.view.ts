import { reportingView, told } from '../reporting/view';
import { OutletClassRow } from './outlet-class.row';
import { outletClasses } from './outlet-classes.projection';

export const outletClassesView = reportingView(OutletClassRow, {
  model: outletClasses.name,
  en: 'Of which class an outlet is, from which position on.',
  zh: '网点自某位置起的类别。',
  columns: {
    code: told('Code of the unit.', '单位代码。'),
    position: told('From this position on.', '自此位置起。'),
    outletClass: told('Class: urban or rural.', '类别：市区（urban）或乡镇（rural）。'),
  },
});
