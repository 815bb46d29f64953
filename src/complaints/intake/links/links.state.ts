import type { Evolve } from '../../../kernel/rule';
import type { Complaint } from '../../complaint';
import type { LinkShapes } from './links.events';

export interface LinksState {
  /** Id of the case that is handled instead of this one. */
  readonly duplicateOf?: string;
}

export const evolveLinks: Evolve<Complaint, LinkShapes> = {
  LinkedAsDuplicate: (state, { of }) => ({ ...state, duplicateOf: of }),
  Unlinked: (state) => ({ ...state, duplicateOf: undefined }),
  GroupFormed: (state, { size }) => ({ ...state, partySize: size }),
};
