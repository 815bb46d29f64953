import { Malformed } from '../../kernel/refusal';
import { cfpb } from './cfpb';
import type { ImportMapping } from './mapping';

const mappings: readonly ImportMapping[] = [cfpb];

export const MAPPING_IDS = mappings.map(({ id }) => id);

/** Throws `Malformed` with the mappings there are. */
export function mappingNamed(id: string): ImportMapping {
  const mapping = mappings.find((each) => each.id === id);
  if (!mapping) throw new Malformed([{ field: 'mapping', reason: `must be one of ${MAPPING_IDS.join(', ')}` }]);
  return mapping;
}
