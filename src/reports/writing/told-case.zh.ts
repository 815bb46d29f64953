import { APOLOGY_WORDS, FINDING_WORDS, REMEDY_WORDS, RESPONSIBILITY_WORDS } from '../../documents/content/labels.rules';
import { clause, dayInWords, moneyInWords } from '../../documents/content/phrases.rules';
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

export const moneyZh = ({ amount, currency }: Money): string => moneyInWords({ amount: grouped(amount), currency });

/** A case in the manner of 篇二: one with a penalty respondent by respondent, any other in short. */
export function toldCaseZh(reading: Reading, { caseId, caseNumber, account }: ToldCase, ordinal: number): Block[] {
  const shown = reading.shown(account);
  const told = [complaint, findings, results].flatMap((part) => part(reading, account)).map(shown);
  const begin = `${String(ordinal)}、关于${reading.word('categories', account.category)}的问题（`;
  const number = { text: caseNumber, caseId };
  if (!isPenal(account)) return [paragraph(begin, number, `）。${told.join('')}${ending(account)}`)];
  const decided = penalties(reading, account).map((line, index) => paragraph(`（${String(index + 1)}）${shown(line)}`));
  return [
    paragraph(begin, number, `）。${told.join('')}处理决定如下：`),
    ...decided,
    paragraph(`${shown(payments(account))}${ending(account)}`),
  ];
}

/** 投诉人一行5人于…投诉…：…。要求…。 */
function complaint(reading: Reading, account: CaseAccount): string[] {
  const { partySize, receivedOn, respondents, allegations, requests, transfers } = account;
  const who = partySize > 1 ? `投诉人一行${String(partySize)}人` : '投诉人';
  const whom = respondents.map((_each, index) => reading.respondent(account, index + 1)).join('、');
  const what = [...new Set(allegations.map(({ text }) => clause(text)))].join('；');
  const passed = transfers.map(({ to, basis }) => {
    const unit = reading.word('units', to);
    return basis === 'territorial' ? `按属地管理原则转${unit}处理。` : `转${unit}处理。`;
  });
  return [
    `${who}于${dayInWords(receivedOn)}投诉${whom}：${what}。`,
    ...(requests.length > 0 ? [`要求${requests.map(clause).join('、')}。`] : []),
    ...passed,
  ];
}

/** Of one respondent alone the finding stands without the name. */
function findings(reading: Reading, account: CaseAccount): string[] {
  const found = findingsOf(account).map(({ respondents, text, finding, responsibility, explanation }) => {
    const names = respondents.map((ordinal) => reading.respondent(account, ordinal)).join('、');
    const about = account.respondents.length > 1 ? names : '';
    const responsible = RESPONSIBILITY_WORDS[responsibility];
    return `${about}“${clause(text)}”${FINDING_WORDS[finding]}${responsible === '' ? '' : `，${responsible}`}，${clause(explanation)}`;
  });
  return found.length === 0 ? [] : [`经调查，${found.join('；')}。`];
}

function results(_reading: Reading, { apologies, remedies }: CaseAccount): string[] {
  const done = [
    ...apologies.map(({ onBehalfOf, reason, form }) => `${onBehalfOf}就${clause(reason)}${APOLOGY_WORDS[form]}道歉`),
    ...remedies
      .filter(({ dropped }) => !dropped)
      .map(({ type, description, amount, performed }) => {
        const sum = amount === undefined || Number(amount.amount) === 0 ? '' : `（${moneyZh(amount)}）`;
        return `${REMEDY_WORDS[type]}：${clause(description)}${sum}${performed ? '，已落实' : '，尚未记录落实'}`;
      }),
  ];
  return done.length === 0 ? [] : [`${done.join('；')}。`];
}

/** One line for each respondent, in their order: 责令改正、罚款、没收, or 不作处理. */
function penalties(reading: Reading, account: CaseAccount): string[] {
  const { respondents, orders, fines, confiscations, spared } = account;
  const cleared = clearedOf(account);
  return respondents.flatMap((_respondent, index) => {
    const ordinal = index + 1;
    const own = <Decided extends { readonly respondent: number }>(all: readonly Decided[]): readonly Decided[] =>
      all.filter(({ respondent }) => respondent === ordinal);
    const name = reading.respondent(account, ordinal);
    const decided = [
      ...own(orders).map(({ order, what }) => `${order === 'correction' ? '责令改正：' : '责令停止'}${clause(what)}`),
      ...own(fines).map(({ fine }) => `处${moneyZh(fine)}罚款`),
      ...own(confiscations).map(confiscated),
    ];
    const [first] = [...own(fines), ...own(confiscations), ...own(orders)];
    if (first !== undefined) {
      const missing = missingFine(account, ordinal, reading.data.fines);
      const remark =
        missing === undefined ? '' : `；记录中没有罚款决定，该条规定的最低罚款为${grouped(missing.minimum)}元以上`;
      return [`对${name}${decided.join('；并')}（${first.decisionNumber}，依据${first.legalBasis}${remark}）。`];
    }
    const reason = own(spared)[0]?.reason ?? (cleared.includes(ordinal) ? reasonToClear(account, ordinal) : undefined);
    return reason === undefined
      ? []
      : [`${name}：${clause(reason)}${reason.includes('不作处理') ? '' : '，不作处理'}。`];
  });
}

const reasonToClear = ({ allegations }: CaseAccount, ordinal: number): string =>
  allegations.find(({ respondent }) => respondent === ordinal)?.explanation ?? '投诉事项不成立';

/** 没收其违法所得港币532.00元（按2010年12月7日汇率0.8564折算人民币455.60元）. */
const confiscated = ({ original, rate, rateOn, confiscated: taken }: CaseAccount['confiscations'][number]): string =>
  rate === undefined || rateOn === undefined
    ? `没收其违法所得${moneyZh(taken)}`
    : `没收其违法所得${moneyZh(original)}（按${dayInWords(rateOn)}汇率${rate}折算${moneyZh(taken)}）`;

/** 此次罚没收入共计…，已于…缴款至…。 */
function payments(account: CaseAccount): string {
  const total = penaltiesOf(account).map(moneyZh).join('、');
  const paid = account.payments.map(({ amount, to, on }) => `${dayInWords(on)}缴款${moneyZh(amount)}至${to}`);
  const said = paid.length === 1 && account.payments.length === 1 ? onePayment(account) : paid.join('，');
  const executed =
    account.executedOn === undefined ? '' : `以上处罚已于${dayInWords(account.executedOn)}全部执行完毕。`;
  if (total === '') return executed;
  return `此次罚没收入共计${total}${said === '' ? '，尚未缴款' : `，${said}`}。${executed}`;
}

/** Who paid all at once paid what was told just before. */
function onePayment(account: CaseAccount): string {
  const [payment] = account.payments;
  const [total, ...others] = penaltiesOf(account);
  if (payment === undefined) return '';
  const all = others.length === 0 && total?.amount === payment.amount.amount;
  return `已于${dayInWords(payment.on)}缴款${all ? '' : moneyZh(payment.amount)}至${payment.to}`;
}

const SATISFACTION: Readonly<Record<string, string>> = {
  satisfied: '回访投诉人，表示满意。',
  'basically-satisfied': '回访投诉人，表示基本满意。',
  dissatisfied: '回访投诉人，表示不满意。',
  'no-answer': '回访投诉人，未作评价。',
};

function ending({ receivedOn, closedOn, satisfaction, ...account }: CaseAccount): string {
  const said = satisfaction === undefined ? '' : (SATISFACTION[satisfaction] ?? '');
  if (closedOn === undefined) return `${said}正在办理，尚未结案。`;
  const penal = isPenal({ receivedOn, ...account }) ? '（行政处罚案件）' : '';
  return `${said}${dayInWords(receivedOn)}接诉，${dayInWords(closedOn)}结案，历时${String(daysBetween(receivedOn, closedOn))}天${penal}。`;
}
