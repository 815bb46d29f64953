import { definitionOf } from '../../../src/figures/definitions';
import type { FigureReading, ToldBy } from '../../../src/figures/figures.port';
import type { Answers, Behind } from './asked';

/** Business volumes are reported by unit and month: told by anything else, the same volume stands beside every part. */
const OF_VOLUME: readonly ToldBy[] = ['unit', 'outletClass', 'month', 'quarter', 'year'];

interface Part {
  readonly numerator: number;
  readonly denominator: number | null;
  readonly amounts: Readonly<Record<string, string>>;
}

const definitionOfReading = ({ definition: { id, version } }: FigureReading) =>
  definitionOf(id, version, '2026-01-01') ?? fail(`no definition ${id}`);

const isOfVolumes = (reading: FigureReading): boolean =>
  definitionOfReading(reading).sums.denominator === 'business-volume';

function fail(reason: string): never {
  throw new Error(reason);
}

/** Hundredths, so that sums are exact. */
const hundredths = (amount: string): number => Math.round(Number(amount) * 100);

function sumOf(readings: readonly FigureReading[], withBase: boolean): Part {
  const amounts = new Map<string, number>();
  for (const { amount, currency } of readings.flatMap((reading) => reading.amounts))
    amounts.set(currency, (amounts.get(currency) ?? 0) + hundredths(amount));
  const bases = readings.map(({ denominator }) => denominator ?? 0);
  return {
    numerator: readings.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: withBase ? bases.reduce((sum, base) => sum + base, 0) : null,
    amounts: Object.fromEntries([...amounts].map(([currency, amount]) => [currency, (amount / 100).toFixed(2)])),
  };
}

/** Both sides of every figure, by its id: the parts together, and the whole alone. */
function bothSides(
  whole: readonly FigureReading[],
  parts: readonly (readonly FigureReading[])[],
  hasBase: (reading: FigureReading) => boolean,
): [Record<string, Part>, Record<string, Part>] {
  const sums = (of: (reading: FigureReading, index: number) => readonly FigureReading[]): Record<string, Part> =>
    Object.fromEntries(
      whole.map((reading, index) => [
        `${reading.definition.id} ${reading.basis}`,
        sumOf(of(reading, index), reading.denominator !== null && hasBase(reading)),
      ]),
    );
  return [sums((_whole, index) => parts.flatMap((readings) => readings[index] ?? [])), sums((reading) => [reading])];
}

/** The groups of a dimension sum to the whole, and the days into which a period is cut do. */
export function partsSumUp({ tables, cut }: Answers): void {
  for (const { by, table } of tables) {
    const groups = table.groups.map(({ readings }) => readings);
    const [parts, whole] = bothSides(
      table.readings,
      groups,
      (reading) => !isOfVolumes(reading) || OF_VOLUME.includes(by),
    );
    expect({ by, ...parts }).toEqual({ by, ...whole });
  }
  for (const { whole, pieces } of cut) {
    // Rates of business volumes are of whole months alone.
    const others = (readings: readonly FigureReading[]): FigureReading[] =>
      readings.filter((each) => !isOfVolumes(each));
    const [parts, all] = bothSides(others(whole), pieces.map(others), () => true);
    expect(parts).toEqual(all);
  }
}

/** No more than all cases received in a period can have become anything. */
export function cohortsStayWithinTheWhole({ tables }: Answers): void {
  const readings = tables.flatMap(({ table }) => [
    ...table.readings,
    ...table.groups.flatMap((group) => group.readings),
  ]);
  const shares = readings.filter((reading) => reading.basis === 'cohort' && definitionOfReading(reading).per === 100);
  const above = shares.filter(
    ({ numerator, denominator, value }) =>
      numerator < 0 ||
      numerator > (denominator ?? 0) ||
      Number(value) > 100 ||
      (value === '100.00' && numerator !== denominator),
  );
  expect(above).toEqual([]);
}

/** As many cases have no category of a list as it says. */
export function listsTellTheRest({ tables }: Answers): void {
  for (const { by, table } of tables) {
    const rest = table.groups.find(({ key }) => key.category === '')?.readings.find(isReceived);
    if (by === 'category' && table.taxonomy !== null && rest !== undefined)
      expect(rest.numerator).toBe(table.taxonomy.unmapped);
  }
}

/** Whoever asks for the cases of one group alone, those of none among them, is told what the group tells. */
export function groupsAreTheirSelection({ selected }: Answers): void {
  for (const { by, value, group, alone } of selected)
    expect({ by, value, told: alone }).toEqual({ by, value, told: group });
}

const isReceived = ({ definition, basis }: FigureReading): boolean =>
  definition.id === 'received' && basis === 'cohort';

/** The cases behind a figure count up to it, and their money does. */
export function casesCountUp({ behind }: Answers): void {
  for (const { side, figure, items } of behind) {
    const { definition, basis } = figure;
    const counted = items.reduce((sum, { count }) => sum + count, 0);
    expect([definition.id, basis, side, counted]).toEqual([definition.id, basis, side, figure[side]]);
    expect(new Set(items.map(({ caseId }) => caseId)).size).toBe(items.length);
    if (definitionOfReading(figure).unit !== 'money') continue;
    expect([definition.id, basis, moneyOf(items)]).toEqual([
      definition.id,
      basis,
      Object.fromEntries(figure.amounts.map(({ amount, currency }) => [currency, hundredths(amount)])),
    ]);
  }
}

function moneyOf(items: Behind['items']): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { count, amount, currency } of items.flatMap(({ because }) => because))
    sums[currency] = (sums[currency] ?? 0) + count * hundredths(amount);
  return sums;
}

/** Numbers of things that happened, which nothing takes back; of shares, what stands above the line. */
export const GROWING = [
  'received',
  'accepted',
  'declined',
  'transferred',
  'penalised',
  'fines',
  'confiscations',
  'refunds',
  'return-rate',
  'urging-rate',
  'extension-rate',
] as const;

/** As of a later position there is never less of what happened. */
export function nothingIsUndone(inOrder: readonly (readonly FigureReading[])[]): void {
  for (const [index, later] of inOrder.slice(1).entries()) {
    const fewer = later.filter((reading, place) => {
      const before = inOrder[index]?.[place];
      const money = (of: FigureReading | undefined): number => hundredths(of?.amounts[0]?.amount ?? '0');
      return before !== undefined && (reading.numerator < before.numerator || money(reading) < money(before));
    });
    expect(fewer).toEqual([]);
  }
}
