import type { ApologyForm } from '../../complaints/apology/apology.events';
import type { Finding, RemedyType, Responsibility } from '../../complaints/handling/handling.events';
import { clause } from '../../documents/content/phrases.rules';
import type { Money } from '../../kernel/money';
import type { CaseAccount } from '../cases/case-account';
import type { ToldCase } from '../content/report-data';
import {
  clearedOf,
  daysBetween,
  findingsOf,
  grouped,
  isPenal,
  missingFine,
  penaltiesOf,
  type Reading,
} from './reading';
import { paragraph, type Block } from './report';

const FINDINGS: Readonly<Record<Finding, string>> = {
  substantiated: 'substantiated',
  'partly-substantiated': 'substantiated in part',
  unsubstantiated: 'not substantiated',
  unverifiable: 'beyond proof',
};
const RESPONSIBILITIES: Readonly<Record<Responsibility, string>> = {
  violation: 'a violation or dereliction',
  mistake: 'an ordinary mistake',
  'service-shortfall': 'a shortfall of service',
  product: 'a matter of the product',
  misunderstanding: 'a misunderstanding',
  none: '',
};
const REMEDIES: Readonly<Record<RemedyType, string>> = {
  refund: 'refund',
  compensation: 'compensation',
  replacement: 'replacement',
  voucher: 'voucher',
  promise: 'promise',
  explanation: 'explanation',
  rectification: 'rectification',
  'staff-action': 'action on staff',
  relief: 'relief',
};
const APOLOGIES: Readonly<Record<ApologyForm, string>> = {
  oral: 'in words',
  telephone: 'by telephone',
  'in-person': 'in person',
  written: 'in writing',
  public: 'in public',
};
const SATISFACTION: Readonly<Record<string, string>> = {
  satisfied: 'Called back, the complainant was satisfied.',
  'basically-satisfied': 'Called back, the complainant was basically satisfied.',
  dissatisfied: 'Called back, the complainant was dissatisfied.',
  'no-answer': 'Called back, the complainant gave no verdict.',
};

export const moneyEn = ({ amount, currency }: Money): string => `${currency} ${grouped(amount)}`;

/** As the Chinese one: what was decided against each respondent, or in short. The words of the record stay as they were recorded. */
export function toldCaseEn(reading: Reading, { caseId, caseNumber, account }: ToldCase, ordinal: number): Block[] {
  const shown = reading.shown(account);
  const told = [...complaint(reading, account), ...findings(reading, account), ...results(account)]
    .map(shown)
    .join(' ');
  const begin = `${String(ordinal)}. On ${reading.word('categories', account.category)} (`;
  const number = { text: caseNumber, caseId };
  if (!isPenal(account)) return [paragraph(begin, number, `). ${told} ${ending(account)}`)];
  const decided = penalties(reading, account).map((line, index) => paragraph(`(${String(index + 1)}) ${shown(line)}`));
  return [
    paragraph(begin, number, `). ${told} It was decided:`),
    ...decided,
    paragraph(`${shown(payments(account))} ${ending(account)} (Case of administrative penalty)`),
  ];
}

function complaint(reading: Reading, account: CaseAccount): string[] {
  const { partySize, receivedOn, respondents, allegations, requests, transfers } = account;
  const who = partySize > 1 ? `A party of ${String(partySize)}` : 'A complainant';
  const whom = respondents.map((_each, index) => reading.respondent(account, index + 1)).join(', ');
  const what = [...new Set(allegations.map(({ text }) => clause(text)))].join('; ');
  return [
    `${who} complained of ${whom} on ${receivedOn}: ${what}.`,
    ...(requests.length > 0 ? [`Asked for: ${requests.map(clause).join(', ')}.`] : []),
    ...transfers.map(
      ({ to, basis }) =>
        `Passed to ${reading.word('units', to)}${basis === 'territorial' ? ' as competent for the region' : ''}.`,
    ),
  ];
}

function findings(reading: Reading, account: CaseAccount): string[] {
  const found = findingsOf(account).map(({ respondents, text, finding, responsibility, explanation }) => {
    const names = respondents.map((ordinal) => reading.respondent(account, ordinal)).join(', ');
    const about = account.respondents.length > 1 ? `${names}, ` : '';
    const responsible = RESPONSIBILITIES[responsibility];
    return `${about}“${clause(text)}”: ${FINDINGS[finding]}${responsible === '' ? '' : `, ${responsible}`} (${clause(explanation)})`;
  });
  return found.length === 0 ? [] : [`Found: ${found.join('; ')}.`];
}

function results({ apologies, remedies }: CaseAccount): string[] {
  const done = [
    ...apologies.map(
      ({ onBehalfOf, form, reason }) => `${onBehalfOf} apologised ${APOLOGIES[form]} (${clause(reason)})`,
    ),
    ...remedies
      .filter(({ dropped }) => !dropped)
      .map(({ type, description, amount, performed }) => {
        const sum = amount === undefined || Number(amount.amount) === 0 ? '' : ` of ${moneyEn(amount)}`;
        return `${REMEDIES[type]}${sum} (${clause(description)}), ${performed ? 'performed' : 'not recorded as performed'}`;
      }),
  ];
  return done.length === 0 ? [] : [`${done.join('; ')}.`];
}

function penalties(reading: Reading, account: CaseAccount): string[] {
  const { respondents, orders, fines, confiscations, spared, allegations } = account;
  const cleared = clearedOf(account);
  return respondents.flatMap((_respondent, index) => {
    const ordinal = index + 1;
    const own = <Decided extends { readonly respondent: number }>(all: readonly Decided[]): readonly Decided[] =>
      all.filter(({ respondent }) => respondent === ordinal);
    const name = reading.respondent(account, ordinal);
    const decided = [
      ...own(orders).map(
        ({ order, what }) =>
          `${order === 'correction' ? 'correction ordered' : 'activity suspended'} (${clause(what)})`,
      ),
      ...own(fines).map(({ fine }) => `fined ${moneyEn(fine)}`),
      ...own(confiscations).map(confiscated),
    ];
    const [first] = [...own(fines), ...own(confiscations), ...own(orders)];
    if (first !== undefined) {
      const missing = missingFine(account, ordinal, reading.data.fines);
      const remark =
        missing === undefined
          ? ''
          : `; the record has no fine, of which the article (${missing.en}) asks at least ${grouped(missing.minimum)}`;
      return [`${name}: ${decided.join(', and ')} (${first.decisionNumber}, under ${first.legalBasis}${remark}).`];
    }
    const found = allegations.find(({ respondent }) => respondent === ordinal)?.explanation;
    const reason = own(spared)[0]?.reason ?? (cleared.includes(ordinal) ? (found ?? 'nothing was found') : undefined);
    return reason === undefined ? [] : [`${name}: no penalty (${clause(reason)}).`];
  });
}

const confiscated = ({ original, rate, rateOn, confiscated: taken }: CaseAccount['confiscations'][number]): string =>
  rate === undefined || rateOn === undefined
    ? `confiscated illegal income of ${moneyEn(taken)}`
    : `confiscated illegal income of ${moneyEn(original)} (converted at ${rate} of ${rateOn} to ${moneyEn(taken)})`;

function payments(account: CaseAccount): string {
  const total = penaltiesOf(account).map(moneyEn).join(' and ');
  const executed = account.executedOn === undefined ? '' : ` All penalties were executed on ${account.executedOn}.`;
  if (total === '') return executed.trim();
  const paid = account.payments.map(({ amount, to, on }) => `${moneyEn(amount)} paid to ${to} on ${on}`).join(', ');
  return `In this case fines and confiscations came to ${total}${paid === '' ? ', not paid yet' : `; ${paid}`}.${executed}`;
}

function ending({ receivedOn, closedOn, satisfaction }: CaseAccount): string {
  const said = satisfaction === undefined ? '' : `${SATISFACTION[satisfaction] ?? ''} `;
  if (closedOn === undefined) return `${said}Still open.`;
  const days = daysBetween(receivedOn, closedOn);
  return `${said}Received on ${receivedOn} and closed on ${closedOn}, after ${String(days)} day${days === 1 ? '' : 's'}.`;
}
