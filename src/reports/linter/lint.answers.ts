import { ApiProperty } from '@nestjs/swagger';
import { OneOf, Text } from '../../validation/fields';
import { WEIGHTS, type Weight } from './finding';
import { TEXT_FORMATS, type TextFormat } from './texts/text-formats';

/** Longer than any report, and read in a moment. */
export const MOST_CHARACTERS = 50_000;

export class LintText {
  @Text({
    max: MOST_CHARACTERS,
    about: 'The report.',
    example: '共接收投诉举报277件，受理260件，受理率100%。',
  })
  text!: string;

  @OneOf(TEXT_FORMATS, { optional: true, about: 'How it is written; plain text when left out.', example: 'text' })
  format?: TextFormat;
}

export class BothLanguages {
  @ApiProperty({ example: '由所写数字得 260 / 277 = 93.86 %，写作 100%' }) zh!: string;
  @ApiProperty({ example: 'the numbers told give 260 / 277 = 93.86 %, not 100 %' }) en!: string;
}

export class PlaceAnswer {
  @ApiProperty({ type: 'integer', minimum: 1, example: 1 }) line!: number;
  @ApiProperty({ type: 'integer', minimum: 1, example: 24, description: 'In UTF-16 units.' }) column!: number;
  @ApiProperty({ example: '100%', description: 'The words there.' }) quoted!: string;
}

export class FindingAnswer extends PlaceAnswer {
  @ApiProperty({ example: 'rates', description: 'The rule: docs/linter.md.' }) rule!: string;
  @ApiProperty({ type: BothLanguages, description: 'Name of the rule.' }) name!: BothLanguages;
  @ApiProperty({
    enum: WEIGHTS,
    example: 'error',
    description: '自相矛盾 · 疑似有误 · 提示: it contradicts itself · probably a slip · easily misread.',
  })
  weight!: Weight;
  @ApiProperty({ type: BothLanguages }) message!: BothLanguages;
  @ApiProperty({ type: BothLanguages, description: 'Why it matters.' }) why!: BothLanguages;
  @ApiProperty({ type: [PlaceAnswer], description: 'What it contradicts.' }) others!: readonly PlaceAnswer[];
}

export class LintAnswer {
  @ApiProperty({ type: 'integer', example: 1 }) errors!: number;
  @ApiProperty({ type: 'integer', example: 0 }) warnings!: number;
  @ApiProperty({ type: 'integer', example: 0 }) notes!: number;
  @ApiProperty({ type: [FindingAnswer], description: 'In the order of the text.' }) findings!: readonly FindingAnswer[];
}
