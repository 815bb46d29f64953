import { Refusal } from '../kernel/refusal';
import type { Rule } from '../kernel/rule';
import type { Unit } from './unit';
import type { UnitEvent } from './unit.events';
import type { RegisterUnit } from './units.commands';

/** A unit is registered once, below a unit that is registered. */
export const registerUnit: Rule<RegisterUnit, Unit, { readonly parentKnown: boolean }, UnitEvent> = (
  command,
  state,
  { parentKnown },
) => {
  const { code, name, level, parent, regions = [] } = command;
  if (state) throw new Refusal('unit-exists', { unit: code });
  if (parent !== undefined && !parentKnown) throw new Refusal('unknown-unit', { unit: parent });
  return [{ type: 'UnitRegistered', v: 1, data: { code, name, level, parent, regions } }];
};
