import { ApiProperty } from '@nestjs/swagger';
import { BASES, type Basis } from '../../src/figures/definition';
import { COUNTED, type Counted } from '../../src/figures/counted.rules';
import type { FigureReading, FigureTable, ToldTaxonomy } from '../../src/figures/figures.port';
import { MoneyField } from '../../src/validation/fields';
import { Page } from '../reading/page';

export class VersionAnswer {
  @ApiProperty({ example: 'closing-rate' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class PeriodAnswer {
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'First day.' }) from!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'First day after it.' }) to!: string | null;
}

export class IntervalAnswer {
  @ApiProperty({ example: '72.25', description: 'Per cent.' }) low!: string;
  @ApiProperty({ example: '100.00' }) high!: string;
}

export class FigureAnswered implements FigureReading {
  @ApiProperty() definition!: VersionAnswer;
  @ApiProperty({ enum: BASES }) basis!: Basis;
  @ApiProperty() period!: PeriodAnswer;
  @ApiProperty({ description: 'Every fact up to this position of the log is counted.' }) position!: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Day of the newest fact that changed a figure: what fell due before it has come.',
  })
  asOfDay!: string | null;
  @ApiProperty({ type: 'integer' }) calendarVersion!: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, example: { tourism: 1 } })
  taxonomyVersions!: Record<string, number>;
  @ApiProperty({ type: 'integer' }) numerator!: number;
  @ApiProperty({ type: 'integer', nullable: true }) denominator!: number | null;
  @ApiProperty({ type: String, nullable: true, example: '93.86' }) value!: string | null;
  @ApiProperty({ example: '93.86%', description: '“–” without a base; never 100 % below the whole.' }) printed!: string;
  @ApiProperty({ type: [MoneyField], description: 'One sum per currency, of figures that are money.' })
  amounts!: MoneyField[];
  @ApiProperty({ type: 'integer', nullable: true, description: 'Answers that a share of answers rests on.' })
  n!: number | null;
  @ApiProperty({ type: IntervalAnswer, nullable: true, description: '95 % interval of Wilson.' })
  interval!: IntervalAnswer | null;
}

export class FigureGroupAnswer {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, example: { unit: 'shaoguan' } })
  key!: Record<string, string>;
  @ApiProperty({ type: [FigureAnswered] }) readings!: FigureAnswered[];
}

export class ToldTaxonomyAnswer implements ToldTaxonomy {
  @ApiProperty() regime!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({
    type: 'integer',
    description: 'Cases received in the period whose category has no counterpart in it: the group of the category “”.',
  })
  unmapped!: number;
}

export class FigureTableAnswer implements FigureTable {
  @ApiProperty() position!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) asOfDay!: string | null;
  @ApiProperty({
    type: ToldTaxonomyAnswer,
    nullable: true,
    description: 'The list of categories, where one was asked for.',
  })
  taxonomy!: ToldTaxonomyAnswer | null;
  @ApiProperty({ type: [FigureAnswered] }) readings!: FigureAnswered[];
  @ApiProperty({ type: [FigureAnswered], description: 'Of the period of the same length before, where asked for.' })
  previous!: FigureAnswered[];
  @ApiProperty({ type: [FigureGroupAnswer], description: 'By the dimensions asked for.' }) groups!: FigureGroupAnswer[];
}

export class BecauseAnswer {
  @ApiProperty({ description: 'Position of the fact since which it counts.' }) position!: string;
  @ApiProperty({ enum: Object.keys(COUNTED) }) counted!: Counted;
  @ApiProperty() detail!: string;
  @ApiProperty({ format: 'date', description: 'Day by which it counts.' }) on!: string;
  @ApiProperty({ type: 'integer', description: '-1 where it is taken off.' }) count!: number;
  @ApiProperty({ example: '20000.00' }) amount!: string;
  @ApiProperty({ example: 'CNY', description: 'Empty for what is no money.' }) currency!: string;
}

export class CaseBehindAnswer {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ type: 'integer' }) count!: number;
  @ApiProperty({ type: [BecauseAnswer] }) because!: BecauseAnswer[];
}

export class WithheldAnswer {
  @ApiProperty({ type: 'integer' }) cases!: number;
  @ApiProperty({ type: 'integer', description: 'What they add to the figure.' }) count!: number;
}

export class CasesBehindPage extends Page {
  @ApiProperty({
    type: FigureAnswered,
    description: 'What the counts of all pages, and of what is withheld, sum up to, on the side asked for.',
  })
  figure!: FigureAnswered;
  @ApiProperty({ description: 'Cases that are counted and not listed: confidential, or no longer of your units.' })
  withheld!: WithheldAnswer;
  @ApiProperty({ type: [CaseBehindAnswer] }) items!: CaseBehindAnswer[];
}
