import { compareMoney, convert, isZero, money, plus, type Money } from '../../kernel/money';
import { Refusal } from '../../kernel/refusal';
import type { Regime } from '../../regimes/regime';
import { fact, respondentOf, type Circumstances, type ComplaintRule } from '../deciding/circumstances.rules';
import type { Complaint } from '../complaint';
import { upheldAgainst } from '../handling/handling.state';
import type { ConfiscateIncome, ExecutePenalty, FineRespondent, PayPenalty, WaivePenalty } from './penalty.commands';
import type { Penalised } from './penalty.events';
import { account } from './penalty.state';

/** Invariant 4: a penalty needs a (partly) substantiated allegation against that respondent. */
export const fine: ComplaintRule<FineRespondent> = (command, state, { regime }) => {
  const { decisionNumber, legalBasis, article } = command;
  const respondent = penalised(command, state);
  const amount = nationalMoney('fine', command.fine, regime);
  const outsideStatute = article === undefined ? undefined : beyondRange(article, amount, respondent, regime);
  return [fact('RespondentFined', { ...respondent, decisionNumber, legalBasis, fine: amount, outsideStatute })];
};

/** Invariant 10: what is confiscated = original × rate, rounded half-up to the regime's unit, or the command is refused. */
export const confiscate: ComplaintRule<ConfiscateIncome> = (command, state, { regime }) => {
  const { decisionNumber, legalBasis, rate, rateOn } = command;
  const respondent = penalised(command, state);
  const original = money(command.original.amount, command.original.currency);
  const stated = nationalMoney('confiscated', command.confiscated, regime);
  const roundedTo = original.currency === regime.nationalCurrency ? '0.01' : regime.confiscationRoundedTo;
  const exact = inNationalCurrency(original, command, regime, roundedTo);
  if (compareMoney(exact, stated) !== 0) {
    throw new Refusal('conversion-does-not-match', {
      original: text(original),
      rate: rate ?? '1',
      roundedTo,
      exact: text(exact),
      stated: text(stated),
    });
  }
  return [
    fact('IllegalIncomeConfiscated', {
      ...respondent,
      decisionNumber,
      legalBasis,
      original,
      rate,
      rateOn,
      roundedTo,
      confiscated: exact,
    }),
  ];
};

/** Invariant 4: paid ≤ due, for the case and for a named respondent. */
export const pay: ComplaintRule<PayPenalty> = ({ amount, to, receipt, respondent }, state, { regime }) => {
  const paying = nationalMoney('amount', amount, regime);
  if (respondent !== undefined) {
    respondentOf(state, respondent);
    refuseOverpayment(paying, account(state, paying.currency, respondent));
  }
  refuseOverpayment(paying, account(state, paying.currency));
  return [fact('PenaltyPaid', { amount: paying, to, receipt, respondent })];
};

/** 减免: nobody is let off more than they still owe, nor more than the case still owes. */
export const waive: ComplaintRule<WaivePenalty> = ({ respondent, amount, legalBasis, reason }, state, { regime }) => {
  const waived = nationalMoney('amount', amount, regime);
  const { name, type } = respondentOf(state, respondent);
  for (const { due, paid } of [account(state, waived.currency, respondent), account(state, waived.currency)]) {
    if (compareMoney(plus(paid, waived), due) <= 0) continue;
    throw new Refusal('waived-more-than-owed', { due: text(due), paid: text(paid), amount: text(waived) });
  }
  const penalised = { respondent, respondentName: name, respondentType: type };
  return [fact('PenaltyWaived', { ...penalised, amount: waived, legalBasis, reason })];
};

/** Invariant 4: executed only when everything is paid or waived. */
export const execute: ComplaintRule<ExecutePenalty> = ({ remark }, state, { regime }) => {
  const { due, paid } = account(state, regime.nationalCurrency);
  if (state.dues.length === 0) throw new Refusal('nothing-due');
  if (state.executed) throw new Refusal('already-executed');
  if (compareMoney(paid, due) < 0) throw new Refusal('not-paid-in-full', { due: text(due), paid: text(paid) });
  return [fact('PenaltyExecuted', { remark })];
};

/** The respondent as a fact names it; refuses where no allegation is upheld and where no penalty was decided. */
export function penalised({ respondent }: { readonly respondent: number }, state: Complaint): Penalised {
  const { name, type } = respondentOf(state, respondent);
  if (state.spared.includes(respondent)) throw new Refusal('no-penalty-decided', { respondent: name });
  if (!upheldAgainst(state, respondent)) throw new Refusal('penalty-without-finding', { respondent: name });
  return { respondent, respondentName: name, respondentType: type };
}

function nationalMoney(
  field: string,
  { amount, currency }: Money,
  { nationalCurrency }: Circumstances['regime'],
): Money {
  if (currency !== nationalCurrency) throw new Refusal('currency-not-national', { field, currency: nationalCurrency });
  const written = money(amount, currency);
  if (isZero(written)) throw new Refusal('nothing-to-penalise-with');
  return written;
}

function inNationalCurrency(
  original: Money,
  { rate, rateOn }: ConfiscateIncome,
  regime: Regime,
  roundedTo: string,
): Money {
  if (original.currency === regime.nationalCurrency) {
    if (rate !== undefined) throw new Refusal('rate-not-needed', { currency: original.currency });
    return original;
  }
  if (rate === undefined || rateOn === undefined) throw new Refusal('rate-missing', { currency: original.currency });
  return convert(original, rate, regime.nationalCurrency, roundedTo);
}

function beyondRange(article: string, amount: Money, { respondentType }: Penalised, regime: Regime) {
  const range = regime.fines.find(
    ({ id, respondentTypes }) => id === article && respondentTypes.includes(respondentType),
  );
  if (!range) {
    const allowed = regime.fines
      .filter(({ respondentTypes }) => respondentTypes.includes(respondentType))
      .map(({ id }) => id);
    throw new Refusal('not-in-regime', {
      field: 'article',
      value: article,
      regime: `${regime.id}@${regime.version}`,
      allowed,
    });
  }
  const { minimum, maximum } = range;
  const within =
    compareMoney(amount, money(minimum, amount.currency)) >= 0 &&
    compareMoney(amount, money(maximum, amount.currency)) <= 0;
  return within ? undefined : { article, minimum, maximum };
}

function refuseOverpayment(amount: Money, { due, paid }: ReturnType<typeof account>): void {
  if (isZero(due)) throw new Refusal('nothing-due');
  if (compareMoney(plus(paid, amount), due) <= 0) return;
  throw new Refusal('paid-more-than-due', { due: text(due), paid: text(paid), amount: text(amount) });
}

const text = ({ amount, currency }: Money): string => `${amount} ${currency}`;
