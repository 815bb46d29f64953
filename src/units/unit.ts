import type { UnitShapes } from './unit.events';

/** What the rules need to know of a unit; undefined before it is registered. */
export type Unit = UnitShapes['UnitRegistered'] | undefined;
