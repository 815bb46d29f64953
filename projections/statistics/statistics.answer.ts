import { ApiProperty } from '@nestjs/swagger';
import { money, nothing, plus, type Money } from '../../src/kernel/money';
import { MoneyField } from '../../src/validation/fields';
import { type Counted, FIGURES, type Figure } from '../../src/figures/counted.rules';

export class DetailAnswer {
  @ApiProperty({ example: 'explanation' }) detail!: string;
  @ApiProperty({ type: 'integer' }) count!: number;
  @ApiProperty({ type: [MoneyField] }) amounts!: MoneyField[];
}

export class FigureAnswer {
  @ApiProperty({ enum: Object.keys(FIGURES) }) figure!: Figure;
  @ApiProperty({ example: '办结' }) name!: string;
  @ApiProperty({ enum: ['case', 'act'], description: '件 or 次' }) unit!: 'case' | 'act';
  @ApiProperty({ type: 'integer' }) count!: number;
  @ApiProperty({ type: [MoneyField], description: 'One sum per currency; empty for figures without money.' })
  amounts!: MoneyField[];
  @ApiProperty({ type: [DetailAnswer], description: 'The figure broken down; empty where it has no breakdown.' })
  details!: DetailAnswer[];
}

export class GroupAnswer {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, example: { year: '2016', channel: 'web' } })
  key!: Record<string, string>;
  @ApiProperty({ type: [FigureAnswer] }) figures!: FigureAnswer[];
}

export class StatisticsAnswer {
  @ApiProperty({ enum: ['cohort', 'flow'] }) basis!: 'cohort' | 'flow';
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'First day of the period.' }) from!:
    string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'First day after the period.' }) to!:
    string | null;
  @ApiProperty({ description: 'The figures count every fact up to this position of the log.' }) position!: string;
  @ApiProperty({ type: [FigureAnswer] }) figures!: FigureAnswer[];
  @ApiProperty({ type: [GroupAnswer], description: 'The same by the dimensions asked for; they sum to `figures`.' })
  groups!: GroupAnswer[];
}

export class RespondentFigure {
  @ApiProperty() name!: string;
  @ApiProperty() type!: string;
  @ApiProperty({ type: 'integer' }) received!: number;
}

export class RespondentsAnswer {
  @ApiProperty() position!: string;
  @ApiProperty({ type: 'integer', description: 'How many respondents were named first in a complaint.' })
  total!: number;
  @ApiProperty({ type: [RespondentFigure], description: 'Those complained of most.' }) items!: RespondentFigure[];
}

/** One sum as the database gives it. */
export interface Sum {
  readonly figure: Counted;
  readonly detail: string;
  readonly currency: string;
  readonly count: number;
  readonly amount: string;
}

const ALL = Object.keys(FIGURES) as Figure[];

/** Sums of the smallest cells as figures, in the order of the definitions; a figure of which there is none says 0. */
export function figuresOf(sums: readonly Sum[]): FigureAnswer[] {
  const cells = cellsBy(sums, ({ figure }) => figure);
  return ALL.map((figure) => answerOf(figure, cells.get(figure) ?? []));
}

/** As `figuresOf`, without those of which there are none. */
export function figuresThere(sums: readonly Sum[]): FigureAnswer[] {
  const cells = cellsBy(sums, ({ figure }) => figure);
  return ALL.flatMap((figure) => {
    const told = cells.get(figure);
    return told === undefined ? [] : [answerOf(figure, told)];
  }).filter(({ count }) => count > 0);
}

function answerOf(figure: Figure, cells: readonly Sum[]): FigureAnswer {
  const details = [...cellsBy(cells, ({ detail }) => detail)].filter(([detail]) => detail !== '');
  return {
    figure,
    name: FIGURES[figure].zh,
    unit: FIGURES[figure].unit,
    ...totalOf(cells),
    details: details.sort(([a], [b]) => (a < b ? -1 : 1)).map(([detail, told]) => ({ detail, ...totalOf(told) })),
  };
}

/** The cells by what they are told by, in the order in which they come. */
export function cellsBy<Cell>(cells: readonly Cell[], tell: (cell: Cell) => string): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const told = tell(cell);
    const group = groups.get(told);
    if (group === undefined) groups.set(told, [cell]);
    else group.push(cell);
  }
  return groups;
}

function totalOf(cells: readonly Sum[]): { count: number; amounts: MoneyField[] } {
  let total = 0;
  const amounts = new Map<string, Money>();
  for (const { count, currency, amount } of cells) {
    total += count;
    if (currency !== '')
      amounts.set(currency, plus(amounts.get(currency) ?? nothing(currency), money(amount, currency)));
  }
  return { count: total, amounts: [...amounts.values()] };
}
