import { isZero, type Money } from '../../kernel/money';
import { APOLOGY_WORDS, REMEDY_WORDS } from './labels.rules';
import type { Occasion } from './occasion.rules';
import type { Block } from './paper';
import { clause, dayInWords, moneyInWords, numeral, paragraph, sentence } from './phrases.rules';

/** What was done: remedies that stand, apologies, orders and penalties, what became of staff, and demands that were declined. */
export function measuresOf(occasion: Occasion): Block[] {
  const { file } = occasion.state;
  const measures = [
    ...remediesOf(occasion),
    ...file.apologies.map(
      ({ by, onBehalfOf, reason, form }) =>
        `${by}${by === onBehalfOf ? '' : `代表${onBehalfOf}`}就${clause(reason)}${APOLOGY_WORDS[form]}道歉`,
    ),
    ...ordersOf(occasion),
    ...file.staffActions.map(({ description }) => `对有关工作人员的处理：${clause(description)}`),
    ...file.declinedDemands.map(({ demand, reason }) => `对“${clause(demand)}”的要求不予支持，理由：${clause(reason)}`),
  ];
  return measures.map((measure, index) => paragraph(`（${numeral(index + 1)}）${sentence(measure)}`));
}

/** A remedy that was not approved, or that the complainant did not want, is none. */
const remediesOf = ({ state: { file, remedies } }: Occasion): string[] =>
  file.remedies
    .filter(({ remedy }) => {
      const { approval, accepted } = remedies[remedy - 1] ?? {};
      return approval !== 'awaited' && approval !== 'rejected' && accepted !== false;
    })
    .map(
      ({ type, description, amount, performed }) =>
        `${REMEDY_WORDS[type]}：${clause(description)}${sumOf(amount)}${performed ? '，已落实' : ''}`,
    );

const sumOf = (amount: Money | undefined): string =>
  amount === undefined || isZero(amount) ? '' : `（${moneyInWords(amount)}）`;

const ordersOf = ({ state: { file } }: Occasion): string[] => [
  ...file.corrections.map(
    ({ respondentName, legalBasis, correction, due, decisionNumber }) =>
      `依据${legalBasis}，责令${respondentName}改正：${clause(correction)}${due === undefined ? '' : `，限${dayInWords(due)}前完成`}（${decisionNumber}）`,
  ),
  ...file.suspensions.map(
    ({ respondentName, legalBasis, activity, from, until, decisionNumber }) =>
      `依据${legalBasis}，责令${respondentName}自${dayInWords(from)}起${until === undefined ? '' : `至${dayInWords(until)}`}停止${clause(activity)}（${decisionNumber}）`,
  ),
  ...file.fines.map(
    ({ respondentName, fine, legalBasis, decisionNumber }) =>
      `依据${legalBasis}，对${respondentName}处以罚款${moneyInWords(fine)}（${decisionNumber}）`,
  ),
  ...file.confiscations.map(
    ({ respondentName, confiscated, legalBasis, decisionNumber }) =>
      `依据${legalBasis}，没收${respondentName}违法所得${moneyInWords(confiscated)}（${decisionNumber}）`,
  ),
  ...file.spared.map(({ respondentName, reason }) => `对${respondentName}不作处理，理由：${clause(reason)}`),
];
