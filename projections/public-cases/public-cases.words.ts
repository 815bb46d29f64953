import type { Stage } from '../../src/complaints/lifecycle';
import type { Names } from '../case-history/words/telling';
import { newDate } from './due-dates.words';
import type { InBoth } from './in-both';
import type { Told } from './told';

type Language = keyof InBoth;

export const STAGE: Readonly<Record<Stage, InBoth>> = {
  received: { zh: '已接收', en: 'received' },
  accepted: { zh: '办理中', en: 'being handled' },
  'in-transit': { zh: '转办中', en: 'being passed on' },
  declined: { zh: '不予受理', en: 'declined' },
  closed: { zh: '已办结', en: 'closed' },
};

const MEDIUM = {
  telephone: { zh: '电话', en: 'by telephone' },
  'in-person': { zh: '当面', en: 'in person' },
  letter: { zh: '信函', en: 'by letter' },
  'e-mail': { zh: '电子邮件', en: 'by e-mail' },
  'text-message': { zh: '短信', en: 'by text message' },
  web: { zh: '网络', en: 'here' },
} as const;

const SATISFACTION = {
  satisfied: { zh: '满意', en: 'satisfied' },
  'basically-satisfied': { zh: '基本满意', en: 'basically satisfied' },
  dissatisfied: { zh: '不满意', en: 'dissatisfied' },
  'no-answer': { zh: '未答复', en: 'no answer' },
} as const;

const OUTCOME = {
  settled: { zh: '问题已解决', en: 'the matter is settled' },
  explained: { zh: '已作说明', en: 'it was explained' },
  penalised: { zh: '已作出处罚', en: 'a penalty was imposed' },
  terminated: { zh: '程序终止', en: 'the procedure ended' },
  withdrawn: { zh: '您已撤回', en: 'you withdrew it' },
  declined: { zh: '不予受理', en: 'it was declined' },
} as const;

/** A fact in the words of the office to its complainant. */
export function inWordsFor(told: Told, names: (language: Language) => Pick<Names, 'term' | 'unit'>): InBoth {
  const [zh, en] = [names('zh'), names('en')];
  switch (told.what) {
    case 'received':
      return {
        zh: `${zh.unit(told.unit)}已收到您的投诉${told.promisedBy === undefined ? '' : `，承诺于 ${told.promisedBy} 前答复您`}`,
        en: `${en.unit(told.unit)} received your complaint${told.promisedBy === undefined ? '' : ` and promised an answer by ${told.promisedBy}`}`,
      };
    case 'accepted':
      return { zh: '您的投诉已受理', en: 'Your complaint was accepted' };
    case 'declined':
      return {
        zh: `您的投诉不予受理：${zh.term('declineGrounds', told.ground)}${told.competentBody === undefined ? '' : `；请向 ${told.competentBody} 提出`}`,
        en: `Your complaint was declined: ${en.term('declineGrounds', told.ground)}${told.competentBody === undefined ? '' : `; competent is ${told.competentBody}`}`,
      };
    case 'moved':
      return {
        zh: `您的投诉已转由${zh.unit(told.unit)}办理`,
        en: `Your complaint was passed to ${en.unit(told.unit)}`,
      };
    case 'taken-over':
      return { zh: `${zh.unit(told.unit)}已接手`, en: `${en.unit(told.unit)} took it over` };
    case 'assigned':
      return { zh: '已安排专人办理', en: 'Somebody was put in charge of it' };
    case 'replied':
      return { zh: `已答复您（${MEDIUM[told.medium].zh}）`, en: `You were told the result ${MEDIUM[told.medium].en}` };
    case 'supplement-requested': {
      const [missing, until] = [told.missing.join('；'), told.until];
      return {
        zh: `请您补充：${missing}${until === undefined ? '' : `（请于 ${until} 前提交）`}`,
        en: `You are asked to add: ${missing}${until === undefined ? '' : ` (by ${until})`}`,
      };
    }
    case 'supplemented':
      return { zh: '已收到您补充的材料', en: 'What you added was received' };
    case 'answered':
      return {
        zh: `已答复您的咨询（${MEDIUM[told.medium].zh}）`,
        en: `Your question was answered ${MEDIUM[told.medium].en}`,
      };
    case 'suggestion-decided':
      return suggestionInWords(told);
    case 'extended':
      return { zh: '延长办理期限的理由', en: 'Why more time is taken' };
    case 'due-moved':
      return newDate(told.cause, told.until, told.due);
    case 'called-back':
      return { zh: '已回访', en: 'You were called back' };
    case 'judged':
      return {
        zh: `您的评价：${SATISFACTION[told.satisfaction].zh}`,
        en: `Your verdict: ${SATISFACTION[told.satisfaction].en}`,
      };
    case 'closed':
      return { zh: `已办结：${OUTCOME[told.outcome].zh}`, en: `Closed: ${OUTCOME[told.outcome].en}` };
    case 'reopened':
      return { zh: '重新办理', en: 'It is handled again' };
  }
}

function suggestionInWords({ adopted, medium }: Extract<Told, { what: 'suggestion-decided' }>): InBoth {
  if (adopted === undefined) {
    return {
      zh: '已对您的建议作出决定，结果将答复您',
      en: 'Your suggestion was decided on; you will be told the result',
    };
  }
  const told =
    medium === undefined
      ? { zh: '', en: '' }
      : { zh: `（${MEDIUM[medium].zh}告知）`, en: `, told ${MEDIUM[medium].en}` };
  return adopted
    ? { zh: `您的建议已被采纳${told.zh}`, en: `Your suggestion was adopted${told.en}` }
    : { zh: `您的建议未被采纳${told.zh}`, en: `Your suggestion was not adopted${told.en}` };
}
