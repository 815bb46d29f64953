import type { Evolve } from '../../../kernel/rule';
import type { Complaint } from '../../complaint';
import type { AnswerShapes } from './answers.events';

export interface AnswersState {
  readonly answered: boolean;
  readonly suggestionDecided: boolean;
}

export const initialAnswers: AnswersState = { answered: false, suggestionDecided: false };

export const evolveAnswers: Evolve<Complaint, AnswerShapes> = {
  ConsultationAnswered: (state) => ({ ...state, answered: true }),
  SuggestionDecided: (state) => ({ ...state, suggestionDecided: true }),
};
