import type { Money } from '../../../kernel/money';
import { changeAt } from '../../../kernel/texts/ordinal';
import type { Evolve } from '../../../kernel/rule';
import type { Complaint } from '../../complaint';
import type { RemedyShapes, RemedyType } from '../handling.events';

export interface Remedy {
  readonly type: RemedyType;
  readonly amount?: Money;
  /** Id of who proposed it. */
  readonly proposedBy: string;
  /** None for a remedy within the authority of who proposed it. */
  readonly approval?: 'awaited' | 'approved' | 'rejected';
  /** What the complainant said to it; none before they said anything. */
  readonly accepted?: boolean;
  readonly performed: boolean;
}

export interface RemediesState {
  readonly remedies: readonly Remedy[];
}

export const initialRemedies: RemediesState = { remedies: [] };

export const evolveRemedies: Evolve<Complaint, RemedyShapes> = {
  RemedyProposed: (state, { type, amount, approvalNeeded }, { actor }) => {
    const approval = approvalNeeded ? 'awaited' : undefined;
    return { ...state, remedies: [...state.remedies, { type, amount, proposedBy: actor, approval, performed: false }] };
  },
  RemedyApproved: (state, { remedy }) => changed(state, remedy, { approval: 'approved' }),
  RemedyRejected: (state, { remedy }) => changed(state, remedy, { approval: 'rejected' }),
  RemedyAccepted: (state, { remedy }) => changed(state, remedy, { accepted: true }),
  RemedyRefused: (state, { remedy }) => changed(state, remedy, { accepted: false }),
  RemedyPerformed: (state, { remedy }) => changed(state, remedy, { performed: true }),
};

const changed = (state: Complaint, remedy: number, fields: Partial<Remedy>): Complaint => ({
  ...state,
  remedies: changeAt(state.remedies, remedy, fields),
});
