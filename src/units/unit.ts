import { changeAt } from '../kernel/texts/ordinal';
import type { Evolve } from '../kernel/rule';
import type { OutletClass, Subjects, UnitLevel, UnitShapes, Weekday } from './unit.events';

/** A unit as the rules know it: where it stands, what it is competent for, and whether it is still there. */
export interface RegisteredUnit {
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
  /** Code of the unit above; none for the highest. */
  readonly parent?: string;
  readonly regions: readonly string[];
  /** The matters it is competent in; every matter when nothing was said. */
  readonly subjects?: readonly Subjects[];
  readonly outletClass?: OutletClass;
  readonly receptionDay?: Weekday;
  /** What it gave to the units below it, by ordinal. */
  readonly guidance?: readonly { readonly withdrawn: boolean }[];
  readonly dissolved?: { readonly successor?: string };
}

/** Undefined before it is registered. */
export type Unit = RegisteredUnit | undefined;

const unchanged = (unit: Unit): Unit => unit;

/** The unit after one more fact; a new fact does not compile until its step is written. */
export const evolveUnit: Evolve<Unit, UnitShapes> = {
  UnitRegistered: (_unit, data) => data,
  UnitRenamed: (unit, { name }) => unit && { ...unit, name },
  UnitMoved: (unit, { to }) => unit && { ...unit, parent: to },
  UnitDissolved: (unit, { successor }) => unit && { ...unit, dissolved: { successor } },
  UnitCompetenceSet: (unit, { regions, subjects }) => unit && { ...unit, regions, subjects },
  UnitContactsSet: unchanged,
  ResponsiblePersonNamed: unchanged,
  LeadersNamed: unchanged,
  ReceptionDaySet: (unit, { weekday }) => unit && { ...unit, receptionDay: weekday },
  BusinessVolumeReported: unchanged,
  OutletClassSet: (unit, { outletClass }) => unit && { ...unit, outletClass },
  GuidanceGiven: (unit) => unit && { ...unit, guidance: [...(unit.guidance ?? []), { withdrawn: false }] },
  GuidanceWithdrawn: (unit, { ordinal }) =>
    unit && { ...unit, guidance: changeAt(unit.guidance ?? [], ordinal, { withdrawn: true }) },
};

/** What a rule may ask about units, to be asked without waiting. */
export interface Organisation {
  /** The unit and those above it that are still there, lowest first; undefined for an unknown unit. */
  readonly lineOf: (unit: string) => readonly string[] | undefined;
  readonly isDissolved: (unit: string) => boolean;
  /** The name of the unit, or of one in its line; undefined for an unknown unit. */
  readonly unitName: (unit: string) => string | undefined;
}

/** Code of the unit above: of a dissolved one its successor, if it has one. */
export const superiorOf = ({ parent, dissolved }: RegisteredUnit): string | undefined => dissolved?.successor ?? parent;
