import type { ApologyShapes } from '../../../src/complaints/apology/apology.events';
import { type WordsOf } from './telling';

const FORM = { oral: '口头', telephone: '电话', 'in-person': '当面', written: '书面', public: '公开' } as const;

export const apologyWords: WordsOf<ApologyShapes> = {
  ApologyMade: {
    zh: ({ by, onBehalfOf, reason, form, accepted }) =>
      `${by} 代表 ${onBehalfOf} 就“${reason}”${FORM[form]}道歉${accepted === undefined ? '' : accepted ? '，投诉人接受' : '，投诉人不接受'}`,
    en: ({ by, onBehalfOf, reason, form, accepted }) =>
      `${by} apologised on behalf of ${onBehalfOf} for “${reason}” (${form})${accepted === undefined ? '' : accepted ? ', accepted' : ', not accepted'}`,
  },
};
