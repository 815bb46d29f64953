import { reportingView, told } from '../reporting/view';
import { UnitRow } from './unit.row';
import { units } from './units.projection';

export const unitsView = reportingView(UnitRow, {
  model: units.name,
  en: 'The units, as they are now.',
  zh: '单位名录（当前）。',
  columns: {
    code: told('Code of the unit.', '单位代码。'),
    version: told('How many facts it has.', '事实条数（版本）。'),
    name: told('Name.', '名称。'),
    level: told('Level, as province or city.', '层级，如省、市。'),
    parent: told('Unit above.', '上级单位。'),
    regions: told('Regions it is competent for.', '管辖区划。'),
    subjects: told('Matters it is competent for; null: every one.', '管辖事项；空为全部。'),
    hotlines: told('Its hotlines.', '投诉电话。'),
    responsiblePerson: null,
    leaders: null,
    receptionDay: told('Weekday on which leaders receive visitors.', '领导接待日。'),
    outletClass: told('Class of an outlet.', '网点类别。'),
    registeredAt: told('When it was registered.', '登记时间。'),
    dissolvedAt: told('When it was dissolved.', '撤销时间。'),
    successor: told('Unit that takes its place.', '承继单位。'),
  },
});
