import { reportingView, told } from '../reporting/view';
import { UnitParentRow } from './unit-parent.row';
import { unitParents } from './unit-parents.projection';

export const unitParentsView = reportingView(UnitParentRow, {
  model: unitParents.name,
  en: 'Below which unit a unit stands, from which position on.',
  zh: '单位自某位置起的上级单位。',
  columns: {
    code: told('Code of the unit.', '单位代码。'),
    position: told('From this position on.', '自此位置起。'),
    parent: told('Unit above; null: none.', '上级单位；空为无。'),
  },
});
