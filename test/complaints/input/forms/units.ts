import { RegisterUnit } from '../../../../src/units/units.commands';
import { code, oneOf, text, texts } from '../kinds';
import { form, type Form } from './form';

export const unitsForms: readonly Form[] = [
  form(
    RegisterUnit,
    {
      code,
      name: text(100),
      level: oneOf('province', 'city', 'county', 'department', 'site', 'company'),
    },
    { parent: code, regions: texts(1000, 40) },
  ),
];
