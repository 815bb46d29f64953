import type { NewEvent, RecordedOf } from '../kernel/event';
import type { GuidanceShapes } from './guidance/guidance.events';

export const UNIT_LEVELS = ['province', 'city', 'county', 'department', 'site', 'company'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

/** Class of an outlet (篇四): 市区 · 乡镇. */
export const OUTLET_CLASSES = ['urban', 'rural'] as const;
export type OutletClass = (typeof OUTLET_CLASSES)[number];

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Matters of one regime: those of the categories, or all of them where none is named. */
export interface Subjects {
  readonly regime: string;
  readonly categories?: readonly string[];
}

/** Somebody who answers for a unit, by office. */
export interface Official {
  readonly name: string;
  readonly position?: string;
}

export interface UnitShapes extends GuidanceShapes {
  UnitRegistered: {
    readonly code: string;
    readonly name: string;
    readonly level: UnitLevel;
    /** Code of the unit above; none for the highest. */
    readonly parent?: string;
    /** Region codes (GB/T 2260) it is competent for, in every matter. */
    readonly regions: readonly string[];
  };
  UnitRenamed: { readonly name: string; readonly before: string };
  /** Without `to` it is now at the top; without `from` it was. */
  UnitMoved: { readonly from?: string; readonly to?: string };
  /** Its successor stands in its place in the line of its superiors and of the units below it. */
  UnitDissolved: { readonly reason: string; readonly successor?: string };
  /** Takes the place of everything said before about competence; without `subjects` it is competent in every matter. */
  UnitCompetenceSet: { readonly regions: readonly string[]; readonly subjects?: readonly Subjects[] };
  UnitContactsSet: { readonly hotlines: readonly string[] };
  /** 第一责任人. */
  ResponsiblePersonNamed: Official;
  LeadersNamed: { readonly leaders: readonly Official[] };
  /** 领导接待日. */
  ReceptionDaySet: { readonly weekday: Weekday };
  /** 业务量 of a month (`2026-03`), the base of the complaint rate; a later report of the same month corrects it. */
  BusinessVolumeReported: { readonly month: string; readonly volume: number };
  OutletClassSet: { readonly outletClass: OutletClass };
}
export type UnitEventType = keyof UnitShapes;

export const UNIT_EVENTS = [
  'UnitRegistered',
  'UnitRenamed',
  'UnitMoved',
  'UnitDissolved',
  'UnitCompetenceSet',
  'UnitContactsSet',
  'ResponsiblePersonNamed',
  'LeadersNamed',
  'ReceptionDaySet',
  'BusinessVolumeReported',
  'OutletClassSet',
  'GuidanceGiven',
  'GuidanceWithdrawn',
] as const satisfies readonly UnitEventType[];

export type UnitEvent = { [Type in UnitEventType]: NewEvent<Type, UnitShapes[Type]> }[UnitEventType];
export type RecordedUnitEvent = RecordedOf<UnitShapes>;

const PREFIX = 'unit-';

export const unitStream = (code: string): string => PREFIX + code;
export const unitCodeOf = (stream: string): string => stream.slice(PREFIX.length);
