import type { Position } from '../kernel/event';
import type { Basis, FigureDefinition } from './definition';
import type { Selection } from './figures.port';

/** A figure as it was read: with these, it is read again for ever. */
export interface FigureRead extends Selection {
  readonly definition: Pick<FigureDefinition, 'id' | 'version'>;
  readonly basis: Basis;
  readonly asOf: Position;
}

/** Which side of a share. */
export type Side = 'numerator' | 'denominator';

/** Where the cases and facts that sum up to one side of a figure are listed, from the root of the installation. */
export function casesAddress({ definition: { id, version }, ...selection }: FigureRead, of: Side): string {
  const asked: Readonly<Record<string, string | number | undefined>> = { ...selection, of };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) query.set(name, String(value));
  return `/api/statistics/figures/${id}@${String(version)}/cases?${query.toString()}`;
}
