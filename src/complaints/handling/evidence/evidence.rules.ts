import { Refusal } from '../../../kernel/refusal';
import { fact, type ComplaintRule } from '../../deciding/circumstances.rules';
import type { Complaint } from '../../complaint';
import type {
  AddEvidence,
  DeclineExamination,
  OfferExamination,
  OrderExamination,
  ReportExamination,
} from './evidence.commands';

export const addEvidence: ComplaintRule<AddEvidence> = ({ kind, description, state, hash, custody }, { evidence }) => [
  fact('EvidenceAdded', { evidence: evidence + 1, kind, description, state, hash, custody }),
];

export const offerExamination: ComplaintRule<OfferExamination> = ({ question, by }, { examinationOffers }) => [
  fact('ExaminationOffered', { offer: examinationOffers.length + 1, question, by }),
];

export const declineExamination: ComplaintRule<DeclineExamination> = ({ offer, opinion }, state) => {
  requireOpenOffer(offer, state);
  return [fact('ExaminationDeclined', { offer, opinion })];
};

export const orderExamination: ComplaintRule<OrderExamination> = (command, state) => {
  const { by, question, evidence, expectedBy, offer } = command;
  if (offer !== undefined) requireOpenOffer(offer, state);
  if (evidence !== undefined && evidence > state.evidence) {
    throw new Refusal('unknown-evidence', { evidence, count: state.evidence });
  }
  const examination = state.examinations.length + 1;
  return [fact('ExaminationOrdered', { examination, by, question, evidence, expectedBy, offer })];
};

/** An offer is answered once: it is taken up, or it is not. */
function requireOpenOffer(offer: number, { examinationOffers }: Complaint): void {
  const offered = examinationOffers[offer - 1];
  if (!offered) throw new Refusal('unknown-examination-offer', { offer, count: examinationOffers.length });
  if (offered.answered) throw new Refusal('examination-offer-answered', { offer });
}

export const reportExamination: ComplaintRule<ReportExamination> = (
  { examination, conclusion, hash },
  { examinations },
) => {
  const ordered = examinations[examination - 1];
  if (!ordered) throw new Refusal('unknown-examination', { examination, count: examinations.length });
  if (ordered.reported) throw new Refusal('examination-already-reported', { examination });
  const othersUnderWay = examinations.some((each) => each !== ordered && !each.reported);
  return [fact('ExaminationReported', { examination, conclusion, hash, othersUnderWay })];
};
