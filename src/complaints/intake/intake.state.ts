import type { Evolve } from '../../kernel/rule';
import type { Complaint } from '../complaint';
import type { Allegation, IntakeShapes, Respondent } from './intake.events';
import type { Finding } from '../handling/handling.events';

export interface IntakeState {
  readonly received: boolean;
  readonly receivedAt: string;
  readonly regime: { readonly id: string; readonly version: number };
  readonly receivingUnit: string;
  /** SHA-256 of the complainant's receipt code. */
  readonly receipt?: string;
  readonly kind: string;
  readonly category: string;
  readonly respondents: readonly Respondent[];
  readonly requests: readonly string[];
  readonly allegations: readonly (Allegation & { readonly finding?: Finding })[];
}

export const initialIntake: IntakeState = {
  received: false,
  receivedAt: '',
  regime: { id: '', version: 0 },
  receivingUnit: '',
  kind: '',
  category: '',
  respondents: [],
  requests: [],
  allegations: [],
};

export const evolveIntake: Evolve<Complaint, IntakeShapes> = {
  ComplaintReceived: (state, data, { occurredAt }) => ({
    ...state,
    received: true,
    receivedAt: occurredAt,
    regime: data.regime,
    receivingUnit: data.receivingUnit,
    receipt: data.receipt,
    holder: data.receivingUnit,
    kind: data.kind,
    category: data.category,
    respondents: data.respondents,
    requests: data.requests,
    allegations: data.allegations,
  }),
  ComplaintClassified: (state, { kind, category }) => ({ ...state, kind, category }),
  ComplaintAccepted: (state) => ({ ...state, stage: 'accepted' }),
  ComplaintDeclined: (state) => ({ ...state, stage: 'declined' }),
};
