import type {
  ReceptionOutcome,
  UndertakingShapes,
  UndertakingSource,
} from '../../../src/complaints/leadership/undertakings/undertakings.events';
import { when, type WordsOf } from './telling';

export const SOURCE_ZH: Readonly<Record<UndertakingSource, string>> = {
  urging: '督办',
  instruction: '领导批示',
  'take-over': '领导包案',
  conference: '联席会议决定',
  'reception-day': '领导接待日交办',
  'on-site-reception': '现场接待',
  'competence-dispute': '管辖争议',
};
export const SOURCE_EN: Readonly<Record<UndertakingSource, string>> = {
  urging: 'urging',
  instruction: 'instruction',
  'take-over': 'take-over by a leader',
  conference: 'decision of a joint conference',
  'reception-day': 'follow-up of a reception day',
  'on-site-reception': 'on-site reception',
  'competence-dispute': 'dispute on competence',
};
const CAME_ZH: Readonly<Record<ReceptionOutcome, string>> = {
  settled: '当场解决',
  explained: '解释说明',
  'followed-up': '交办',
};
const CAME_EN: Readonly<Record<ReceptionOutcome, string>> = {
  settled: 'settled on the spot',
  explained: 'explained',
  'followed-up': 'followed up',
};

export const undertakingWords: WordsOf<UndertakingShapes> = {
  LeaderReceived: {
    zh: ({ leader, persons, came, result, followUp }, { unit }) =>
      `${leader} 接待 ${persons} 人，${CAME_ZH[came]}：${result}${when(
        followUp,
        `；交 ${unit(followUp?.unit ?? '')}${when(followUp?.due, ` ${followUp?.due ?? ''} 前`)}${followUp?.task ?? ''}`,
      )}`,
    en: ({ leader, persons, came, result, followUp }, { unit }) =>
      `${leader} received ${persons} person(s), ${CAME_EN[came]}: ${result}${when(
        followUp,
        `; ${unit(followUp?.unit ?? '')} to do: ${followUp?.task ?? ''}${when(followUp?.due, ` by ${followUp?.due ?? ''}`)}`,
      )}`,
  },
  UndertakingReported: {
    zh: ({ undertaking, source, unit: by, result }, { unit }) =>
      `${unit(by)} 报告第 ${undertaking} 项承办事项（${SOURCE_ZH[source]}）办理情况：${result}`,
    en: ({ undertaking, source, unit: by, result }, { unit }) =>
      `${unit(by)} reported on undertaking ${undertaking} (${SOURCE_EN[source]}): ${result}`,
  },
  UndertakingOverdue: {
    zh: ({ undertaking, source, unit: by, due }, { unit }) =>
      `第 ${undertaking} 项承办事项（${SOURCE_ZH[source]}，${unit(by)}）至 ${due} 未办结，逾期`,
    en: ({ undertaking, source, unit: by, due }, { unit }) =>
      `Undertaking ${undertaking} (${SOURCE_EN[source]}, ${unit(by)}) was not done by ${due}`,
  },
  UrgingRaised: {
    zh: ({ step, unit: by, missed, due }, { unit }) =>
      step === 'second'
        ? `督办至 ${missed} 未办结，二次督办 ${unit(by)}，限 ${due ?? ''} 前办理`
        : `二次督办至 ${missed} 仍未办结，将 ${unit(by)} 列入内部通报`,
    en: ({ step, unit: by, missed, due }, { unit }) =>
      step === 'second'
        ? `Not done by ${missed}: ${unit(by)} urged again, to be done by ${due ?? ''}`
        : `Still not done by ${missed}: ${unit(by)} put on the list that all units see`,
  },
};
