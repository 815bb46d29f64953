import { sha256 } from '../kernel/hash';

/** SHA-256 of the ids joined by "\n": the order counts. */
export const frameHashOf = (caseIds: readonly string[]): string => sha256(caseIds.join('\n'));

/** What is told of a seed before it is told itself. */
export const commitmentTo = (seed: string): string => sha256(seed);

/** The `size` cases of the frame with the lowest SHA-256(seed ‖ id), lowest first; `docs/draw.mjs` does the same. */
export function sampleOf(frame: readonly string[], seed: string, size: number): readonly string[] {
  return frame
    .map((id) => ({ id, rank: sha256(seed + id) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id);
}
