import type { IntakeShapes } from '../../../src/complaints/intake/intake.events';
import { answerWords } from './intake/answers.words';
import { correctionWords } from './intake/corrections.words';
import { linkWords } from './intake/links.words';
import { supplementWords } from './intake/supplements.words';
import { respondentNames, when, type WordsOf } from './telling';

const SEVERITY = { ordinary: '一般', serious: '较重', major: '重大' } as const;

export const intakeWords: WordsOf<IntakeShapes> = {
  ComplaintReceived: {
    zh: ({ channel, receivingUnit, respondents, partySize, campaigns, replyPromisedBy }, { term, unit }) =>
      `${unit(receivingUnit)} 接到投诉（渠道：${term('channels', channel)}，${partySize} 人），被投诉：${respondentNames(respondents)}${when(campaigns?.length, `；服务活动：${(campaigns ?? []).join('、')}`)}${when(replyPromisedBy, `；承诺 ${replyPromisedBy ?? ''} 前答复`)}`,
    en: ({ channel, receivingUnit, respondents, partySize, campaigns, replyPromisedBy }, { term, unit }) =>
      `${unit(receivingUnit)} received the complaint (${term('channels', channel)}, ${partySize} person(s)) about ${respondentNames(respondents)}${when(campaigns?.length, `; campaign: ${(campaigns ?? []).join(', ')}`)}${when(replyPromisedBy, `; answer promised by ${replyPromisedBy ?? ''}`)}`,
  },
  ComplaintClassified: {
    zh: ({ kind, category, severity, publicAttention }, { term }) =>
      `分类：${term('kinds', kind)} / ${term('categories', category)}，${SEVERITY[severity]}${when(publicAttention, '，引起公众关注')}`,
    en: ({ kind, category, severity, publicAttention }, { term }) =>
      `Classified as ${term('kinds', kind)} / ${term('categories', category)}, ${severity}${when(publicAttention, ', public attention')}`,
  },
  ComplaintAccepted: {
    zh: ({ remark }) => `受理${when(remark, `：${remark ?? ''}`)}`,
    en: ({ remark }) => `Accepted${when(remark, `: ${remark ?? ''}`)}`,
  },
  ComplaintDeclined: {
    zh: ({ ground, explanation, competentBody }, { term }) =>
      `不予受理（${term('declineGrounds', ground)}）：${explanation}${when(competentBody, `；告知向 ${competentBody ?? ''} 提出`)}`,
    en: ({ ground, explanation, competentBody }, { term }) =>
      `Declined (${term('declineGrounds', ground)}): ${explanation}${when(competentBody, `; competent: ${competentBody ?? ''}`)}`,
  },
  ...supplementWords,
  ...correctionWords,
  ...answerWords,
  ...linkWords,
};
