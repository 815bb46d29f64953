import { Refusal } from '../../kernel/refusal';
import { fact, type ComplaintRule } from '../deciding/circumstances.rules';
import type { AnswerCallBack } from './public.commands';

/** Only once a result was told, and once until the case is reopened. */
export const answerCallBack: ComplaintRule<AnswerCallBack> = ({ satisfaction, opinion }, { callBack }) => {
  if (callBack === 'not-asked') throw new Refusal('feedback-not-open');
  if (callBack === 'given') throw new Refusal('feedback-given');
  return [fact('FeedbackRecorded', { reached: true, satisfaction, opinion })];
};
