import { Refusal } from '../../../kernel/refusal';
import { fact, type ComplaintRule } from '../../circumstances.rules';
import type { AddEvidence, OrderExamination, ReportExamination } from './evidence.commands';

export const addEvidence: ComplaintRule<AddEvidence> = ({ kind, description, state, hash, custody }, { evidence }) => [
  fact('EvidenceAdded', { evidence: evidence + 1, kind, description, state, hash, custody }),
];

export const orderExamination: ComplaintRule<OrderExamination> = ({ by, question, evidence, expectedBy }, state) => {
  if (evidence !== undefined && evidence > state.evidence) {
    throw new Refusal('unknown-evidence', { evidence, count: state.evidence });
  }
  const examination = state.examinations.length + 1;
  return [fact('ExaminationOrdered', { examination, by, question, evidence, expectedBy })];
};

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
