import { on } from '../command-entry';
import { AnswerConsultation, DecideSuggestion } from './answers/answers.commands';
import { answerConsultation, decideSuggestion } from './answers/answers.rules';
import { CorrectRecord } from './corrections/corrections.commands';
import { correct } from './corrections/corrections.rules';
import { AcceptComplaint, ClassifyComplaint, DeclineComplaint, ReceiveComplaint } from './intake.commands';
import { accept, classify, decline, receive } from './intake.rules';
import { FormGroup, LinkDuplicate, UnlinkDuplicate } from './links/links.commands';
import { formGroup, linkDuplicate, unlinkDuplicate } from './links/links.rules';
import { RequestSupplement, Supplement } from './supplements/supplements.commands';
import { requestSupplement, supplement } from './supplements/supplements.rules';

export const intakeCommands = [
  on(ReceiveComplaint, 'receive', receive, {
    units: ({ receivingUnit }, _state, caller) => [receivingUnit ?? caller.unit],
  }),
  on(ClassifyComplaint, 'classify', classify),
  on(AcceptComplaint, 'accept', accept),
  on(DeclineComplaint, 'decline', decline),
  on(RequestSupplement, 'requestSupplement', requestSupplement),
  on(Supplement, 'supplement', supplement),
  on(CorrectRecord, 'correct', correct),
  on(AnswerConsultation, 'answerConsultation', answerConsultation),
  on(DecideSuggestion, 'decideSuggestion', decideSuggestion),
  on(LinkDuplicate, 'linkDuplicate', linkDuplicate, { cases: ({ of }) => [of] }),
  on(UnlinkDuplicate, 'unlinkDuplicate', unlinkDuplicate),
  on(FormGroup, 'formGroup', formGroup),
];
