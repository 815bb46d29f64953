import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Matches, ValidateIf } from 'class-validator';
import { Code, Count, DayField, Flag, Ordinal, Text, Texts } from '../../validation/fields';

/** Points with two decimals. */
const POINTS = /^\d{1,3}\.\d{2}$/;
const OptionalPoints = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, required: false, pattern: POINTS.source, example: '12.50' }),
    ValidateIf((_object, value) => value !== undefined),
    Matches(POINTS, { message: 'must be points with two decimals such as "12.50"' }),
  );

/** 考核: the score of each unit in a period, by the weights of the regime. */
export class PublishScorecard {
  @Code({ about: 'The regime whose weights hold, in the version in force on the last day of the period.' })
  regime!: string;
  @DayField({ about: 'First day of the period.' }) from!: string;
  @DayField({ about: 'First day after the period.' }) to!: string;
  @Texts({
    min: 1,
    max: 500,
    length: 80,
    about: 'The units that are scored, each with those below it; not the caller’s own.',
  })
  units!: string[];
  @Count({
    optional: true,
    min: 1,
    max: 10_000,
    about: '低于此件数不排名: no rank with fewer cases; 30 when left out.',
  })
  rankedFrom?: number;
}

/** 申诉, by the unit, against one line of its score. */
export class AppealScore {
  @Code({ about: 'Id of the figure.', example: 'on-time-closing' }) kpi!: string;
  @Text({ max: 2000, about: 'Without personal data.' }) reason!: string;
}

/** 申诉决定, by somebody who neither published nor belongs to the unit. */
export class DecideAppeal {
  @Ordinal({ optional: true, about: 'Ordinal of the appeal; taken from the path.' }) appeal!: number;
  @Flag() upheld!: boolean;
  @Text({ max: 2000, about: 'Without personal data.' }) reason!: string;
  @OptionalPoints() points?: string;
}

export type ScorecardCommand = PublishScorecard | AppealScore | DecideAppeal;
