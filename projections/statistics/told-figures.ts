import { type Figure, FIGURES } from '../../src/figures/counted.rules';
import { plus } from '../../src/kernel/money';
import type { DetailAnswer, FigureAnswer, GroupAnswer, Sum } from './statistics.answer';
import type { Group } from './sums/sums';

const ALL = Object.keys(FIGURES) as Figure[];

/** Figures that grow by one sum after the other, without a list of those of each: a year of single days has ten thousand sums. */
class Told {
  private readonly figures = new Map<Figure, FigureAnswer>();

  add(sum: Sum): void {
    const figure = sum.figure as Figure;
    let told = this.figures.get(figure);
    if (told === undefined) this.figures.set(figure, (told = none(figure)));
    addTo(told, sum);
    if (sum.detail === '') return;
    let part = told.details.find(({ detail }) => detail === sum.detail);
    if (part === undefined) told.details.push((part = { detail: sum.detail, count: 0, amounts: [] }));
    addTo(part, sum);
  }

  /** Every figure in the order of the definitions; one of which there is none says 0. */
  all(): FigureAnswer[] {
    return ALL.map((figure) => inOrder(this.figures.get(figure) ?? none(figure)));
  }

  /** As `all`, without those of which there are none. */
  there(): FigureAnswer[] {
    const there: FigureAnswer[] = [];
    for (const figure of ALL) {
      const told = this.figures.get(figure);
      if (told !== undefined && told.count > 0) there.push(inOrder(told));
    }
    return there;
  }
}

const none = (figure: Figure): FigureAnswer => ({
  figure,
  name: FIGURES[figure].zh,
  unit: FIGURES[figure].unit,
  count: 0,
  amounts: [],
  details: [],
});

function addTo(told: Pick<DetailAnswer, 'count' | 'amounts'>, { count, currency, amount }: Sum): void {
  told.count += count;
  if (currency === '') return;
  const known = told.amounts.findIndex((each) => each.currency === currency);
  const sum = told.amounts[known];
  if (sum === undefined) told.amounts.push({ amount, currency });
  else told.amounts[known] = plus(sum, { amount, currency });
}

/** The same whichever sum came first. */
function inOrder(told: FigureAnswer): FigureAnswer {
  told.details.sort((a, b) => (a.detail < b.detail ? -1 : 1));
  for (const { amounts } of [told, ...told.details])
    if (amounts.length > 1) amounts.sort((a, b) => (a.currency < b.currency ? -1 : 1));
  return told;
}

function toldOf(groups: readonly Pick<Group, 'sums'>[]): Told {
  const told = new Told();
  for (const { sums } of groups) for (const sum of sums) told.add(sum);
  return told;
}

/** The figures of all groups together. */
export const figuresOf = (groups: readonly Group[]): FigureAnswer[] => toldOf(groups).all();

export const groupsOf = (groups: readonly Group[]): GroupAnswer[] =>
  groups.map((group) => ({ key: group.key, figures: toldOf([group]).there() }));
