import { dayOf } from '../kernel/day';
import { NotFound, Refusal } from '../kernel/refusal';
import type { Rule } from '../kernel/rule';
import type { NewEvent } from '../kernel/event';
import type { Organisation, RegisteredUnit, Unit } from './unit';
import type { UnitEvent, UnitEventType, UnitShapes } from './unit.events';
import type * as commands from './units.commands';

/** What a rule may know beside its command and the unit. */
export interface UnitCircumstances {
  readonly code: string;
  /** When it happened. */
  readonly now: string;
  readonly organisation: Organisation;
  /** Whether a unit stands below it; false where the command does not ask (`units.entries.ts`). */
  readonly hasUnitsBelow: boolean;
  /** Codes of the categories of a regime, in any of its versions; undefined for an unknown regime. */
  readonly categoriesOf: (regime: string) => readonly string[] | undefined;
}

export type UnitRule<Command> = Rule<Command, Unit, UnitCircumstances, UnitEvent>;

/** A unit is registered once, below a unit that is there. */
export const registerUnit: UnitRule<commands.RegisterUnit> = (command, unit, { organisation }) => {
  const { code, name, level, parent, regions = [] } = command;
  if (unit) throw new Refusal('unit-exists', { unit: code });
  if (parent !== undefined) requireStanding(parent, organisation);
  return [fact('UnitRegistered', { code, name, level, parent, regions })];
};

export const renameUnit: UnitRule<commands.RenameUnit> = ({ name }, unit, { code }) => {
  const { name: before } = standing(unit, code);
  if (name === before) throw new Refusal('unit-as-before', { unit: code });
  return [fact('UnitRenamed', { name, before })];
};

/** Never below itself: the line of superiors has an end. */
export const moveUnit: UnitRule<commands.MoveUnit> = ({ parent: to }, unit, { code, organisation }) => {
  const { parent: from } = standing(unit, code);
  if (to === from) throw new Refusal('unit-as-before', { unit: code });
  if (to !== undefined && requireStanding(to, organisation).includes(code)) {
    throw new Refusal('unit-below-itself', { unit: code, parent: to });
  }
  return [fact('UnitMoved', { from, to })];
};

/** The last fact of a unit. The units below it then stand below its successor, or below its superior when there is none. */
export const dissolveUnit: UnitRule<commands.DissolveUnit> = ({ reason, successor }, unit, { code, organisation }) => {
  standing(unit, code);
  if (successor === code) throw new Refusal('unit-below-itself', { unit: code, parent: successor });
  if (successor !== undefined) requireStanding(successor, organisation);
  return [fact('UnitDissolved', { reason, successor })];
};

export const setCompetence: UnitRule<commands.SetCompetence> = (
  { regions, subjects },
  unit,
  { code, categoriesOf },
) => {
  standing(unit, code);
  for (const { regime, categories = [] } of subjects ?? []) {
    const known = categoriesOf(regime);
    if (!known) throw new Refusal('unknown-regime', { regime });
    const unheardOf = categories.find((category) => !known.includes(category));
    if (unheardOf !== undefined) {
      throw new Refusal('not-in-regime', { field: 'category', value: unheardOf, regime, allowed: known });
    }
  }
  return [
    fact('UnitCompetenceSet', {
      regions,
      subjects: subjects?.map(({ regime, categories }) => ({ regime, categories })),
    }),
  ];
};

export const setContacts: UnitRule<commands.SetContacts> = ({ hotlines }, unit, { code }) => {
  standing(unit, code);
  return [fact('UnitContactsSet', { hotlines })];
};

export const nameResponsiblePerson: UnitRule<commands.NameResponsiblePerson> = ({ name, position }, unit, { code }) => {
  standing(unit, code);
  return [fact('ResponsiblePersonNamed', { name, position })];
};

export const nameLeaders: UnitRule<commands.NameLeaders> = ({ leaders }, unit, { code }) => {
  standing(unit, code);
  return [fact('LeadersNamed', { leaders: leaders.map(({ name, position }) => ({ name, position })) })];
};

export const setReceptionDay: UnitRule<commands.SetReceptionDay> = ({ weekday }, unit, { code }) => {
  if (standing(unit, code).receptionDay === weekday) throw new Refusal('unit-as-before', { unit: code });
  return [fact('ReceptionDaySet', { weekday })];
};

/** Not of a month that has not begun. */
export const reportBusinessVolume: UnitRule<commands.ReportBusinessVolume> = (
  { month, volume },
  unit,
  { code, now },
) => {
  standing(unit, code);
  if (month > dayOf(now).slice(0, month.length)) throw new Refusal('in-the-future', { at: month });
  return [fact('BusinessVolumeReported', { month, volume })];
};

export const setOutletClass: UnitRule<commands.SetOutletClass> = ({ outletClass }, unit, { code }) => {
  if (standing(unit, code).outletClass === outletClass) throw new Refusal('unit-as-before', { unit: code });
  return [fact('OutletClassSet', { outletClass })];
};

/** The unit, or a refusal when it was dissolved. Throws `NotFound` for one that was never registered. */
export function standing(unit: Unit, code: string): RegisteredUnit {
  if (!unit) throw new NotFound('unit', code);
  if (unit.dissolved) throw new Refusal('unit-dissolved', { unit: code });
  return unit;
}

/** The line of another unit that is there. */
function requireStanding(unit: string, { lineOf, isDissolved }: Organisation): readonly string[] {
  const line = lineOf(unit);
  if (!line) throw new Refusal('unknown-unit', { unit });
  if (isDissolved(unit)) throw new Refusal('unit-dissolved', { unit });
  return line;
}

export const fact = <Type extends UnitEventType>(
  type: Type,
  data: UnitShapes[Type],
): NewEvent<Type, UnitShapes[Type]> => ({
  type,
  v: 1,
  data,
});
