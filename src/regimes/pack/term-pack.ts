import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsDefined, Matches, ValidateIf } from 'class-validator';
import { STAGES, type Stage } from '../../complaints/lifecycle';
import { AMOUNT } from '../../kernel/money';
import { SomeOf } from '../../validation/choices';
import { Code, Count, Flag, Text, Texts } from '../../validation/fields';
import type {
  CategoryBefore,
  DeclineGround,
  JointComplaint,
  Kind,
  RespondentType,
  StatutoryRange,
  Term,
} from '../regime';
import { REQUIREMENTS, type Requirement } from '../parts/requirements';

const amountChecks = (required: boolean): PropertyDecorator[] => [
  ApiProperty({ type: String, example: '1000.00', pattern: AMOUNT.source, required }),
  Matches(AMOUNT, { message: 'must be an amount such as "1000.00"' }),
];

/** An amount of national currency as a decimal string. */
export const Amount = (): PropertyDecorator =>
  applyDecorators(IsDefined({ message: 'is missing' }), ...amountChecks(true));

export const OptionalAmount = (): PropertyDecorator =>
  applyDecorators(
    ValidateIf((_object, value) => value !== undefined),
    ...amountChecks(false),
  );

export class TermPack implements Term {
  @Code() id!: string;
  @Text({ max: 200 }) zh!: string;
  @Text({ max: 200 }) en!: string;
}

export class KindPack extends TermPack implements Kind {
  @SomeOf(STAGES, { min: 1 }) stages!: Stage[];
  @SomeOf(REQUIREMENTS) closing!: Requirement[];
}

export class RespondentTypePack extends TermPack implements RespondentType {
  @Flag({ optional: true }) person?: boolean;
}

export class CategoryBeforePack implements CategoryBefore {
  @Code() id!: string;
  @Code({ optional: true }) to?: string;
}

export class DeclineGroundPack extends TermPack implements DeclineGround {
  @Flag() namesCompetentBody!: boolean;
}

export class StatutoryRangePack extends TermPack implements StatutoryRange {
  @Texts({ min: 1 }) respondentTypes!: string[];
  @Amount() minimum!: string;
  @Amount() maximum!: string;
}

export class JointComplaintPack implements JointComplaint {
  @Count({ min: 2, max: 1000 }) least!: number;
  @Count({ min: 1, max: 100 }) representativesUpTo!: number;
  @Text({ max: 200 }) article!: string;
}
