import { on } from '../command-entry';
import { answerCallBack } from './call-back.rules';
import { AnswerCallBack } from './public.commands';

export const publicCommands = [on(AnswerCallBack, 'feedback', answerCallBack)];
