import { allProjections } from './all-projections';
import type { Projection } from './runtime/projection';

/** Of every type of event that the program knows the newest schema version: a projection handles or ignores each of them. */
export function knownShapes(upcasts: Readonly<Record<string, readonly unknown[]>>): ReadonlyMap<string, number> {
  const types = allProjections.flatMap((projection: Projection) => [
    ...projection.ignores,
    ...(projection.kind === 'fold' ? projection.evolve : projection.when).keys(),
  ]);
  return new Map(types.map((type) => [type, 1 + (upcasts[type]?.length ?? 0)]));
}
