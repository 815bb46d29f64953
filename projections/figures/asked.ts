import type { Counted } from '../../src/figures/counted.rules';
import type { Basis, FigureDefinition } from '../../src/figures/definition';
import { definitionOf } from '../../src/figures/definitions';
import { todayInChina } from '../../src/kernel/day';
import { Malformed, NotFound } from '../../src/kernel/refusal';

/** The definition in its version, the one in use today when none is named; `NotFound` when there is none. */
export function requireDefinition({ id, version }: { id: string; version?: number }): FigureDefinition {
  const found = definitionOf(id, version, todayInChina());
  if (found === undefined) throw new NotFound('figure definition', version === undefined ? id : `${id}@${version}`);
  return found;
}

/** The basis that is asked for, or the first of the definition; `Malformed` for one that it does not have. */
export function basisOf({ id, bases }: FigureDefinition, basis: Basis | undefined): Basis {
  if (basis !== undefined && !bases.includes(basis))
    throw new Malformed([{ field: 'basis', reason: `“${id}” is told by ${bases.join(' or ')}` }]);
  return basis ?? bases[0];
}

/** What is counted for a figure, above and below the line. */
export const countedBy = ({ sums: { numerator, denominator } }: FigureDefinition): Counted[] =>
  [...numerator, ...(typeof denominator === 'object' ? denominator : [])].map(({ counted }) => counted);
