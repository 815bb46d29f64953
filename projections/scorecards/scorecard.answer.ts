import { ApiProperty, OmitType } from '@nestjs/swagger';
import type { AppealOfScore } from './scorecard.row';
import type { ScoreLine, UnitScore } from '../../src/supervision/scorecards/scorecard.events';

const TEXT_OR_NULL = { type: String, nullable: true } as const;

export class ScoreLineItem implements ScoreLine {
  @ApiProperty({ description: 'Id of the definition of the figure.' }) kpi!: string;
  @ApiProperty({ type: 'integer', description: 'Its version.' }) definition!: number;
  @ApiProperty({ type: 'integer' }) weight!: number;
  @ApiProperty() higherIsBetter!: boolean;
  @ApiProperty({ type: 'integer' }) numerator!: number;
  @ApiProperty({ type: 'integer', description: '0: not counted.' }) denominator!: number;
  @ApiProperty({ example: '93.86%' }) printed!: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Of the weight; null when it is not counted.' }) points!: string | null;
  @ApiProperty(TEXT_OR_NULL) low!: string | null;
  @ApiProperty(TEXT_OR_NULL) high!: string | null;
}

export class UnitScoreItem implements UnitScore {
  @ApiProperty() unit!: string;
  @ApiProperty({ type: [ScoreLineItem] }) lines!: readonly ScoreLineItem[];
  @ApiProperty({ type: 'integer', description: 'Sum of the weights that were counted.' }) counted!: number;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Of 100.' }) score!: string | null;
  @ApiProperty(TEXT_OR_NULL) low!: string | null;
  @ApiProperty(TEXT_OR_NULL) high!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The fewest cases that a counted line rests on.' })
  smallestBase!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: too few cases for a rank.' })
  rank!: number | null;
  @ApiProperty({ type: [String], description: 'Units from which it is not apart: the order may be chance.' })
  notApartFrom!: readonly string[];
}

const CASES_AT = { example: '/api/statistics/figures/on-time-closing@1/cases?of=numerator' };

/** Where the cases and facts that sum up to each side of a line are listed. */
export class LineCases {
  @ApiProperty(CASES_AT) numerator!: string;
  @ApiProperty(CASES_AT) denominator!: string;
}

export class ExplainedLineItem extends ScoreLineItem {
  @ApiProperty({
    type: LineCases,
    nullable: true,
    description:
      'As of the position of the card; null for a rate of business volumes, which is not made of cases alone.',
  })
  casesAt!: LineCases | null;
}

export class ExplainedScoreItem extends OmitType(UnitScoreItem, ['lines']) {
  @ApiProperty({ type: [ExplainedLineItem] }) lines!: readonly ExplainedLineItem[];
}

export class AppealDecisionItem {
  @ApiProperty() upheld!: boolean;
  @ApiProperty() reason!: string;
  @ApiProperty({ required: false, description: 'The points of the line from then on.' }) points?: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() by!: string;
}

export class AppealItem implements AppealOfScore {
  @ApiProperty({ type: 'integer' }) appeal!: number;
  @ApiProperty() unit!: string;
  @ApiProperty() kpi!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() by!: string;
  @ApiProperty({ required: false, type: AppealDecisionItem }) decision?: AppealDecisionItem;
}

export class ScorecardItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ example: 'tobacco@1' }) regime!: string;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date', description: 'First day after the period.' }) to!: string;
  @ApiProperty({ description: 'Every fact up to here is counted, and none after it.' }) position!: string;
  @ApiProperty({ type: 'integer' }) calendarVersion!: number;
  @ApiProperty({ type: 'integer', description: 'With fewer cases there is no rank.' }) rankedFrom!: number;
  @ApiProperty({ description: 'SHA-256 of `published` in canonical JSON (RFC 8785).' }) sha256!: string;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
  @ApiProperty() publishedBy!: string;
  @ApiProperty() publishedByUnit!: string;
  @ApiProperty({ type: [UnitScoreItem] }) published!: readonly UnitScoreItem[];
  @ApiProperty({
    type: [ExplainedScoreItem],
    description: 'With what was decided on appeals, and with the cases behind each line.',
  })
  standing!: readonly ExplainedScoreItem[];
  @ApiProperty({ type: [AppealItem] }) appeals!: readonly AppealItem[];
}
