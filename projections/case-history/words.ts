import type { ComplaintShapes } from '../../src/complaints/complaint.events';
import { apologyWords } from './words/apology.words';
import { archivingWords } from './words/archiving.words';
import { clockWords } from './words/clock.words';
import { closingWords } from './words/closing.words';
import { documentWords } from './words/documents.words';
import { handlingWords } from './words/handling.words';
import { intakeWords } from './words/intake.words';
import { leadershipWords } from './words/leadership.words';
import { penaltyWords } from './words/penalty.words';
import { regimeOfCaseWords } from './words/regime-of-case.words';
import { replyWords } from './words/reply.words';
import { routingWords } from './words/routing.words';
import type { WordsOf } from './words/telling';

/** Each fact of a case in words. */
export const words: WordsOf<ComplaintShapes> = {
  ...intakeWords,
  ...regimeOfCaseWords,
  ...routingWords,
  ...handlingWords,
  ...apologyWords,
  ...penaltyWords,
  ...leadershipWords,
  ...clockWords,
  ...replyWords,
  ...closingWords,
  ...documentWords,
  ...archivingWords,
};
