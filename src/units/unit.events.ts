import type { NewEvent, RecordedOf } from '../kernel/event';

export const UNIT_LEVELS = ['province', 'city', 'county', 'department', 'site', 'company'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

export interface UnitShapes {
  UnitRegistered: {
    readonly code: string;
    readonly name: string;
    readonly level: UnitLevel;
    /** Code of the unit above; none for the highest. */
    readonly parent?: string;
    /** Region codes (GB/T 2260) it is competent for. */
    readonly regions: readonly string[];
  };
}
export const UNIT_EVENTS = ['UnitRegistered'] as const satisfies readonly (keyof UnitShapes)[];
export type UnitEvent = NewEvent<'UnitRegistered', UnitShapes['UnitRegistered']>;
export type RecordedUnitEvent = RecordedOf<UnitShapes>;

export const unitStream = (code: string): string => `unit-${code}`;
