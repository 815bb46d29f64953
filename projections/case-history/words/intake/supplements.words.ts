import type { SupplementShapes } from '../../../../src/complaints/intake/supplements/supplements.events';
import { respondentNames, when, type WordsOf } from '../telling';

export const supplementWords: WordsOf<SupplementShapes> = {
  SupplementRequested: {
    zh: ({ missing, until }) => `通知补正：${missing.join('、')}${when(until, `，${until ?? ''} 前补正`)}`,
    en: ({ missing, until }) => `Asked the complainant for ${missing.join(', ')}${when(until, `, by ${until ?? ''}`)}`,
  },
  Supplemented: {
    zh: ({ supplement, description, respondents, allegations, attachments }) =>
      `${supplement === undefined ? '投诉人主动补充' : '投诉人补正'}：${description}${when(respondents.length, `；增加被投诉人：${respondentNames(respondents)}`)}${when(allegations.length, `；增加投诉事项 ${allegations.length} 项`)}${when(attachments.length, `；附件 ${attachments.length} 份`)}`,
    en: ({ supplement, description, respondents, allegations, attachments }) =>
      `The complainant supplied${when(supplement === undefined, ' unasked')}: ${description}${when(respondents.length, `; further respondents: ${respondentNames(respondents)}`)}${when(allegations.length, `; ${allegations.length} further allegation(s)`)}${when(attachments.length, `; ${attachments.length} attachment(s)`)}`,
  },
};
