import fc from 'fast-check';
import type { CasesBehindPage } from '../../../projections/figures/figures.answer';
import { BASES, type Basis, type FigureDefinition } from '../../../src/figures/definition';
import { DEFINITIONS } from '../../../src/figures/definitions';
import { type FigureReading, type FigureTable, TOLD_BY, type ToldBy } from '../../../src/figures/figures.port';
import { plusDays } from '../../../src/kernel/day';
import type { Office } from './office';

/** Pages of this many cases: most figures of a history take more than one. */
const PAGE = 4;

/** So many of all; those always among them that few histories would try otherwise. */
const some = <Item>(all: readonly Item[], count: number, always: (item: Item) => boolean): fc.Arbitrary<Item[]> => {
  const rare = all.filter(always);
  const length = count - rare.length;
  const others = all.filter((item) => !always(item));
  return fc.shuffledSubarray(others, { minLength: length, maxLength: length }).map((chosen) => [...rare, ...chosen]);
};

/** Of which cases and period figures are asked, by what they are told, and where the period is cut. */
export const questions = fc.record({
  of: fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    fc.record({ unit: fc.constantFrom('office', 'north', 'south') }),
    fc.record({ kind: fc.constantFrom('complaint', 'report') }),
    fc.record({ category: fc.constantFrom('price', 'service') }),
    fc.record({ channel: fc.constant('web'), unit: fc.constant('north') }),
    fc.record({ respondentType: fc.constant('guide') }),
    fc.record({ outletClass: fc.constantFrom('urban', 'rural', '') }),
    fc.record({ regime: fc.constant('tourism'), taxonomy: fc.constantFrom(1, 2) }),
    fc.record({
      regime: fc.constant('tourism'),
      taxonomy: fc.constant(2),
      category: fc.constantFrom('cost', 'service', ''),
    }),
  ),
  /** Days after the first of October 2025: the first and last bound the period. */
  days: fc.uniqueArray(fc.integer({ min: 0, max: 260 }), { minLength: 2, maxLength: 5 }),
  by: some(TOLD_BY, 4, (dimension) => dimension === 'outletClass'),
  behind: some(DEFINITIONS, 8, ({ sums }) => sums.denominator === 'business-volume'),
});
export type Question = typeof questions extends fc.Arbitrary<infer Made> ? Made : never;

/** A figure of the whole period, and of each of the days it is cut into. */
interface Pieces {
  readonly whole: readonly FigureReading[];
  readonly pieces: readonly (readonly FigureReading[])[];
}

/** The cases behind one side of a figure, of all pages. */
export interface Behind {
  readonly side: 'numerator' | 'denominator';
  readonly figure: FigureReading;
  readonly items: CasesBehindPage['items'];
}

/** A group of a table, and the same asked for alone. */
export interface Selected {
  readonly by: ToldBy;
  readonly value: string;
  readonly group: readonly FigureReading[];
  readonly alone: readonly FigureReading[];
}

export interface Answers {
  readonly tables: readonly { readonly by: ToldBy; readonly table: FigureTable }[];
  readonly cut: readonly Pieces[];
  readonly behind: readonly Behind[];
  readonly selected: readonly Selected[];
}

export const having = (basis: Basis): FigureDefinition[] => DEFINITIONS.filter(({ bases }) => bases.includes(basis));

export function cutDays({ days }: Question): string[] {
  return [...days].sort((a, b) => a - b).map((day) => plusDays('2025-10-01', day));
}

/** Everything that the laws are about; as of now without a position. */
export async function answersOf(office: Office, question: Question, asOf?: string): Promise<Answers> {
  const { figures } = office;
  const bounds = cutDays(question);
  const [from, to] = [bounds[0], bounds.at(-1)];
  const of = { ...question.of, ...(asOf !== undefined && { asOf }) };
  const answers = { tables: [], cut: [], behind: [], selected: [] } as {
    [Part in keyof Answers]: Answers[Part][number][];
  };
  for (const basis of BASES) {
    for (const by of question.by) {
      const table = await figures.table(having(basis), { ...of, from, to, basis }, { by: [by] });
      answers.tables.push({ by, table });
      if (!SELECTED_BY.includes(by)) continue;
      for (const { key, readings } of table.groups) {
        const one = { ...of, from, to, basis, [by]: key[by] };
        const alone = await figures.figures(having(basis), one);
        answers.selected.push({ by, value: key[by] ?? '', group: readings, alone });
      }
    }
    const within = (first?: string, end?: string): Promise<readonly FigureReading[]> =>
      figures.figures(having(basis), { ...of, from: first, to: end, basis });
    const pieces: (readonly FigureReading[])[] = [];
    for (const [index, end] of bounds.slice(1).entries()) pieces.push(await within(bounds[index], end));
    answers.cut.push({ whole: await within(from, to), pieces });
  }
  for (const definition of question.behind)
    for (const basis of definition.bases)
      for (const side of sidesOf(definition))
        answers.behind.push(await behind(office, definition, { ...of, from, to, basis }, side));
  return answers;
}

/** The dimensions of which one value can be asked for, that of what has none among them. */
const SELECTED_BY: readonly ToldBy[] = ['category', 'outletClass', 'respondentType', 'region'];

/** Business volumes are no number of cases. */
const sidesOf = ({ sums: { denominator } }: FigureDefinition): Behind['side'][] =>
  denominator === undefined || denominator === 'business-volume' ? ['numerator'] : ['numerator', 'denominator'];

async function behind(
  { cases }: Office,
  definition: FigureDefinition,
  question: Parameters<Office['cases']['page']>[1],
  side: Behind['side'],
): Promise<Behind> {
  const items: Behind['items'] = [];
  for (let cursor: string | undefined; ;) {
    const page: CasesBehindPage = await cases.page(definition, question, {
      of: side,
      limit: PAGE,
      cursor,
      scope: 'everything',
    });
    items.push(...page.items);
    cursor = page.next;
    if (cursor === undefined) return { side, figure: page.figure, items };
  }
}
