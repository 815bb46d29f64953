import type { AnswerShapes } from '../../../../src/complaints/intake/answers/answers.events';
import { MEDIUM, when, type WordsOf } from '../telling';

export const answerWords: WordsOf<AnswerShapes> = {
  ConsultationAnswered: {
    zh: ({ medium, answer }) => `答复咨询（${MEDIUM[medium]}）：${answer}`,
    en: ({ medium, answer }) => `Consultation answered (${medium}): ${answer}`,
  },
  SuggestionDecided: {
    zh: ({ adopted, decidedBy, reason, toldBy }) =>
      `建议${adopted ? '予以采纳' : '未予采纳'}（${decidedBy} 决定）：${reason}${toldBy ? `；已${MEDIUM[toldBy]}告知` : ''}`,
    en: ({ adopted, decidedBy, reason, toldBy }) =>
      `Suggestion ${adopted ? 'adopted' : 'not adopted'} (decided by ${decidedBy}): ${reason}${when(toldBy, `; told by ${toldBy ?? ''}`)}`,
  },
};
