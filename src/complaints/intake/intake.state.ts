import type { Evolve } from '../../kernel/rule';
import type { Complaint } from '../complaint';
import type { Finding } from '../handling/handling.events';
import { evolveAnswers, initialAnswers, type AnswersState } from './answers/answers.state';
import type { PersonalRecord } from './corrections/corrections.events';
import { evolveCorrections } from './corrections/corrections.state';
import type { Allegation, IntakeShapes, Respondent, Subject } from './intake.events';
import { evolveLinks, type LinksState } from './links/links.state';
import { statedIn } from './stated.events';
import { evolveSupplements, initialSupplements, type SupplementsState } from './supplements/supplements.state';

export interface IntakeState extends SupplementsState, AnswersState, LinksState {
  readonly received: boolean;
  readonly receivedAt: string;
  readonly regime: { readonly id: string; readonly version: number };
  readonly receivingUnit: string;
  /** SHA-256 of the complainant's receipt code. */
  readonly receipt?: string;
  readonly kind: string;
  readonly category: string;
  readonly channel: string;
  readonly region: string;
  readonly partySize: number;
  readonly respondents: readonly Respondent[];
  readonly allegations: readonly (Allegation & { readonly finding?: Finding })[];
  readonly subject?: Subject;
  readonly requests: readonly string[];
  readonly externalReference?: string;
  /** Which personal records are filled. */
  readonly stated: readonly PersonalRecord[];
}

export const initialIntake: IntakeState = {
  received: false,
  receivedAt: '',
  regime: { id: '', version: 0 },
  receivingUnit: '',
  kind: '',
  category: '',
  channel: '',
  region: '',
  partySize: 0,
  respondents: [],
  allegations: [],
  requests: [],
  stated: [],
  ...initialSupplements,
  ...initialAnswers,
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
    channel: data.channel,
    region: data.region,
    partySize: data.partySize,
    respondents: data.respondents,
    allegations: data.allegations,
    subject: data.subject,
    requests: data.requests,
    externalReference: data.externalReference,
    stated: statedIn(data),
  }),
  ComplaintClassified: (state, { kind, category }) => ({ ...state, kind, category }),
  ComplaintAccepted: (state) => ({ ...state, stage: 'accepted' }),
  ComplaintDeclined: (state) => ({ ...state, stage: 'declined' }),
  ...evolveSupplements,
  ...evolveCorrections,
  ...evolveAnswers,
  ...evolveLinks,
};
