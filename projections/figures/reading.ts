import type { FigureDefinition } from '../../src/figures/definition';
import type { FigureReading } from '../../src/figures/figures.port';
import { wilsonPercent } from '../../src/figures/printing/interval.rules';
import { printed, valueOf } from '../../src/figures/printing/printed.rules';
import { money, type Money, nothing, plus } from '../../src/kernel/money';
import type { Sum } from '../statistics/statistics.answer';
import { cellsOf, countOf } from './reckoned.rules';

/** What a figure comes to, without what it was asked of. */
export type Reckoned = Pick<
  FigureReading,
  'numerator' | 'denominator' | 'value' | 'printed' | 'amounts' | 'n' | 'interval'
>;

/** A figure from the sums that it is made of; `volume` is the business volume, for those that are shares of it. */
export function reckoned(definition: FigureDefinition, sums: readonly Sum[], volume = 0): Reckoned {
  const { numerator: parts, denominator: base } = definition.sums;
  if (definition.unit === 'money') return sumOfMoney(countOf(parts, sums), amountsOf(cellsOf(parts, sums)));
  const numerator = definition.unit === 'person' ? peopleOf(cellsOf(parts, sums)) : countOf(parts, sums);
  if (base === undefined) {
    const value = String(numerator);
    return { numerator, denominator: null, value, printed: value, amounts: [], n: null, interval: null };
  }
  const denominator = base === 'business-volume' ? volume : countOf(base, sums);
  const { per, decimals } = definition;
  const value = valueOf({ numerator: BigInt(numerator), denominator: BigInt(denominator), per, decimals });
  const answers = definition.interval
    ? { n: denominator, interval: wilsonPercent(numerator, denominator, decimals) }
    : { n: null, interval: null };
  return { numerator, denominator, value, printed: printed(value, per), amounts: [], ...answers };
}

const sumOfMoney = (numerator: number, amounts: readonly Money[]): Reckoned => ({
  numerator,
  denominator: null,
  value: null,
  printed: amounts.map(({ amount, currency }) => `${amount} ${currency}`).join(' + ') || '0.00',
  amounts,
  n: null,
  interval: null,
});

/** One sum a currency, the currencies in the order of their codes; what has none counts no money. */
function amountsOf(cells: readonly Sum[]): Money[] {
  const amounts = new Map<string, Money>();
  for (const { currency, amount } of cells)
    if (currency !== '')
      amounts.set(currency, plus(amounts.get(currency) ?? nothing(currency), money(amount, currency)));
  return [...amounts.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

const peopleOf = (cells: readonly Sum[]): number => cells.reduce((total, { amount }) => total + Number(amount), 0);
