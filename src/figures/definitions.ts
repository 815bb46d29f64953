import type { Day } from '../kernel/day';
import type { FigureDefinition } from './definition';
import { CLOSING } from './definitions/closing';
import { INTAKE } from './definitions/intake';
import { MONEY } from './definitions/money';
import { RESULTS } from './definitions/results';
import { ROUTING } from './definitions/routing';

/** Every version of every definition, in the order in which they are told; a version that was used once is never changed. */
export const DEFINITIONS: readonly FigureDefinition[] = [...INTAKE, ...ROUTING, ...CLOSING, ...RESULTS, ...MONEY];

/** A version of a definition, the one in use on that day when none is named; undefined when there is none. */
export function definitionOf(id: string, version: number | undefined, on: Day): FigureDefinition | undefined {
  const versions = DEFINITIONS.filter((definition) => definition.id === id);
  if (version !== undefined) return versions.find((definition) => definition.version === version);
  return versions.filter(({ since }) => since <= on).sort((a, b) => b.version - a.version)[0];
}
