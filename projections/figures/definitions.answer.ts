import { ApiProperty } from '@nestjs/swagger';
import { COUNTED, type Counted } from '../../src/figures/counted.rules';
import { BASES, type Basis, type FigureDefinition } from '../../src/figures/definition';

export class Words {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class PartAnswer {
  @ApiProperty({ enum: Object.keys(COUNTED) }) counted!: Counted;
  @ApiProperty({ type: [String], required: false, description: 'Only these of its details; all when left out.' })
  details?: readonly string[];
  @ApiProperty({ type: 'integer', enum: [-1], required: false, description: 'Taken off.' }) sign?: -1;
}

export class DefinitionAnswer {
  @ApiProperty({ example: 'closing-rate' }) id!: string;
  @ApiProperty({ type: 'integer', description: 'A changed definition is a new version; the old one stays.' })
  version!: number;
  @ApiProperty({ format: 'date', description: 'From this day on it is meant when no version is named.' })
  since!: string;
  @ApiProperty() names!: Words;
  @ApiProperty({ enum: BASES, isArray: true, description: 'What it can be told by, the usual one first.' })
  bases!: readonly Basis[];
  @ApiProperty() population!: Words;
  @ApiProperty() numerator!: Words;
  @ApiProperty({ type: Words, nullable: true }) denominator!: Words | null;
  @ApiProperty({ enum: ['case', 'person', 'act', 'money'], description: '件 · 人次 · 次 · money.' })
  unit!: FigureDefinition['unit'];
  @ApiProperty({ type: 'integer', enum: [1, 100, 10_000] }) per!: FigureDefinition['per'];
  @ApiProperty({ type: 'integer' }) decimals!: number;
  @ApiProperty({ type: [Words] }) traps!: readonly Words[];
  @ApiProperty({ description: 'Whether it comes with the 95 % interval of Wilson.' }) interval!: boolean;
  @ApiProperty({ type: [String], description: 'Ids of figures that are told beside it.' }) beside!: readonly string[];
  @ApiProperty({ type: [PartAnswer], description: 'What the numerator is summed of.' }) above!: readonly PartAnswer[];
  @ApiProperty({
    type: [PartAnswer],
    nullable: true,
    description: 'What the denominator is summed of; null where it is nothing, or the business volume.',
  })
  below!: readonly PartAnswer[] | null;
}

export class CountedAnswer {
  @ApiProperty({ enum: Object.keys(COUNTED) }) figure!: Counted;
  @ApiProperty({ example: '接收' }) name!: string;
  @ApiProperty({ enum: ['case', 'act'] }) unit!: 'case' | 'act';
  @ApiProperty({ description: 'What its details break it down by; none when it has none.' }) detail!: string;
  @ApiProperty() meaning!: string;
}

export class DefinitionList {
  @ApiProperty({ type: [DefinitionAnswer] }) items!: DefinitionAnswer[];
  @ApiProperty({ type: [CountedAnswer], description: 'What is counted in cases: figures are sums of it.' })
  counted!: CountedAnswer[];
}

/** A definition as it is told: everything of it, nothing left out. */
export const definitionAnswer = ({ sums, denominator, interval, beside, ...definition }: FigureDefinition) =>
  ({
    ...definition,
    denominator: denominator ?? null,
    interval: interval ?? false,
    beside: beside ?? [],
    above: sums.numerator,
    below: typeof sums.denominator === 'object' ? sums.denominator : null,
  }) satisfies DefinitionAnswer;
