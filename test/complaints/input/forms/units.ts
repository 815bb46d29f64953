import { GiveGuidance, WithdrawGuidance } from '../../../../src/units/guidance/guidance.commands';
import * as units from '../../../../src/units/units.commands';
import { code, count, day, month, objects, oneOf, text, texts } from '../kinds';
import { form, type Form } from './form';

const official = { name: text(100) };

export const unitsForms: readonly Form[] = [
  form(
    units.RegisterUnit,
    {
      code,
      name: text(100),
      level: oneOf('province', 'city', 'county', 'department', 'site', 'company'),
    },
    { parent: code, regions: texts(1000, 40) },
  ),
  form(units.RenameUnit, { name: text(100) }),
  form(units.MoveUnit, {}, { parent: code }),
  form(units.DissolveUnit, { reason: text(1000) }, { successor: code }),
  form(
    units.SetCompetence,
    { regions: texts(1000, 40) },
    { subjects: objects(0, 100, { regime: code }, { categories: texts(1000, 80) }) },
  ),
  form(units.SetContacts, { hotlines: texts(20, 40) }),
  form(units.NameResponsiblePerson, official, { position: text(100) }),
  form(units.NameLeaders, { leaders: objects(0, 50, official, { position: text(100) }) }),
  form(units.SetReceptionDay, {
    weekday: oneOf('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'),
  }),
  form(units.ReportBusinessVolume, { month, volume: count(0, 1_000_000_000_000) }),
  form(units.SetOutletClass, { outletClass: oneOf('urban', 'rural') }),
  form(GiveGuidance, { title: text(200), text: text(20_000), from: day }, { until: day }),
  form(WithdrawGuidance, { reason: text(1000) }, { guidance: count(1, 1_000_000) }),
];
