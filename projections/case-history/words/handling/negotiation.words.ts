import type { NegotiationShapes } from '../../../../src/complaints/handling/negotiation/negotiation.events';
import { moment, type WordsOf } from '../telling';
import { partiesEn, partiesZh } from './contacts.words';

export const negotiationWords: WordsOf<NegotiationShapes> = {
  NegotiationHeld: {
    zh: ({ negotiation, parties, summary, agreed }) =>
      `第 ${negotiation} 次协商（${partiesZh(parties)}）${agreed ? '达成一致' : '未达成一致'}：${summary}`,
    en: ({ negotiation, parties, summary, agreed }) =>
      `Negotiation ${negotiation} (${partiesEn(parties)}) ended ${agreed ? 'in agreement' : 'without agreement'}: ${summary}`,
  },
  NegotiationAdjourned: {
    zh: ({ negotiation, reason, nextContactAt }) =>
      `第 ${negotiation} 次协商延期：${reason}，约定 ${moment(nextContactAt)} 继续`,
    en: ({ negotiation, reason, nextContactAt }) =>
      `Negotiation ${negotiation} adjourned: ${reason}; it goes on at ${moment(nextContactAt)}`,
  },
};
