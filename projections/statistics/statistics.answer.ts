import { ApiProperty } from '@nestjs/swagger';
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
