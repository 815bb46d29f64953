import type { ContactShapes, Party } from '../../../../src/complaints/handling/contacts/contacts.events';
import { MEDIUM, PARTY_EN, PARTY_ZH, moment, when, type WordsOf } from '../telling';

export const partiesZh = (parties: readonly Party[]): string => parties.map((party) => PARTY_ZH[party]).join('、');
export const partiesEn = (parties: readonly Party[]): string =>
  parties.map((party) => PARTY_EN[party].replace(/^the /, '')).join(', ');

export const contactWords: WordsOf<ContactShapes> = {
  ContactLogged: {
    zh: ({ party, medium, incoming, reached, summary, nextContactAt }) =>
      `${incoming ? `${PARTY_ZH[party]}来联系` : `联系${PARTY_ZH[party]}`}（${MEDIUM[medium]}）${reached ? '' : '，未联系到'}：${summary}${when(nextContactAt, `；约定 ${moment(nextContactAt)} 再联系`)}`,
    en: ({ party, medium, incoming, reached, summary, nextContactAt }) =>
      `${incoming ? `Contacted by ${PARTY_EN[party]}` : `Contacted ${PARTY_EN[party]}`} (${medium})${reached ? '' : ', nobody reached'}: ${summary}${when(nextContactAt, `; next contact agreed for ${moment(nextContactAt)}`)}`,
  },
  IssuesConfirmed: {
    zh: ({ issues, agreed, objection }) =>
      `向投诉人复述问题：${issues.join('；')}。${agreed ? '投诉人确认' : `投诉人不认可：${objection ?? ''}`}`,
    en: ({ issues, agreed, objection }) =>
      `Issues restated to the complainant: ${issues.join('; ')}. ${agreed ? 'Confirmed' : `Not agreed: ${objection ?? ''}`}`,
  },
};
