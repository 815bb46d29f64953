import type { ConferenceDecision, LeadershipShapes } from '../../../src/complaints/leadership/leadership.events';
import { undertakingWords } from './undertakings.words';
import { when, type Names, type WordsOf } from './telling';

const decisions = {
  zh: (decided: readonly ConferenceDecision[], { unit }: Names): string =>
    decided.map((each) => `${unit(each.unit)}${when(each.due, ` ${each.due ?? ''} 前`)}${each.decision}`).join('；'),
  en: (decided: readonly ConferenceDecision[], { unit }: Names): string =>
    decided.map((each) => `${unit(each.unit)}: ${each.decision}${when(each.due, ` by ${each.due ?? ''}`)}`).join('; '),
};

export const leadershipWords: WordsOf<LeadershipShapes> = {
  CaseUrged: {
    zh: ({ ordinal, unit: urged, reason, requirements, due }, { unit }) =>
      `第 ${ordinal} 次督办 ${unit(urged)}：${reason}${when(requirements, `，要求：${requirements ?? ''}`)}，限 ${due} 前办理`,
    en: ({ ordinal, unit: urged, reason, requirements, due }, { unit }) =>
      `Urging ${ordinal} of ${unit(urged)}: ${reason}${when(requirements, `, asking for: ${requirements ?? ''}`)}, to be done by ${due}`,
  },
  LeaderInstructed: {
    zh: ({ leader, instruction, due }) => `${leader} 批示：“${instruction}”${when(due, `，${due ?? ''} 前落实`)}`,
    en: ({ leader, instruction, due }) => `${leader} instructed: “${instruction}”${when(due, `, by ${due ?? ''}`)}`,
  },
  LeaderTookCase: {
    zh: ({ takenBy, reason, due }) =>
      `${takenBy} 包案${when(reason, `：${reason ?? ''}`)}${when(due, `，${due ?? ''} 前化解`)}`,
    en: ({ takenBy, reason, due }) =>
      `${takenBy} took the case${when(reason, `: ${reason ?? ''}`)}${when(due, `, to be settled by ${due ?? ''}`)}`,
  },
  JointConferenceHeld: {
    zh: ({ chair, units, subject, decisions: decided }, names) =>
      `${chair} 召集联席会议（${units.map(names.unit).join('、')}），议题：${subject}；决定：${decisions.zh(decided, names)}`,
    en: ({ chair, units, subject, decisions: decided }, names) =>
      `${chair} held a joint conference (${units.map(names.unit).join(', ')}) on ${subject}; decided: ${decisions.en(decided, names)}`,
  },
  OnSiteReceptionOrdered: {
    zh: ({ unit: ordered, place, persons, requirements }, { unit }) =>
      `${persons} 人到 ${place} 集体来访，责成 ${unit(ordered)} 立即到现场接待${when(requirements, `：${requirements ?? ''}`)}`,
    en: ({ unit: ordered, place, persons, requirements }, { unit }) =>
      `${persons} person(s) came to ${place}: ${unit(ordered)} ordered to receive them there${when(requirements, `: ${requirements ?? ''}`)}`,
  },
  OnSiteReceptionHeld: {
    zh: ({ reception, receivedBy, persons, result, broughtHome }) =>
      `第 ${reception} 次现场接待：${receivedBy} 接待 ${persons} 人，${result}${when(broughtHome, '，已将来访人领回')}`,
    en: ({ reception, receivedBy, persons, result, broughtHome }) =>
      `On-site reception ${reception}: ${receivedBy} received ${persons} person(s), ${result}${when(broughtHome, ', and brought them home')}`,
  },
  ...undertakingWords,
};
