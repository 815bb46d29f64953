import { DayField, Flag, HappenedAt, MoneyField, MoneyOf, OneOf, Ordinal, Text } from '../../../validation/fields';
import { REMEDY_TYPES, type RemedyType } from '../handling.events';

const FromPath = (): PropertyDecorator =>
  Ordinal({ optional: true, about: 'Ordinal of the remedy; taken from the path.' });

/** 提出补救措施. Above the proposer's authority (职权范围) it is not offered before it is approved. */
export class ProposeRemedy {
  @OneOf(REMEDY_TYPES) type!: RemedyType;
  @Text({ max: 1000 }) description!: string;
  @Ordinal({ optional: true }) respondent?: number;
  @MoneyOf({ optional: true }) amount?: MoneyField;
  @DayField({ optional: true, about: 'Last day on which a voucher or promise can be used.' }) expiresOn?: string;
  @HappenedAt() at?: string;
}

/** 审批补救措施: by somebody whose authority covers it, never by who proposed it. */
export class DecideRemedy {
  @FromPath() remedy!: number;
  @Flag() approved!: boolean;
  @Text({ optional: true, max: 1000, about: 'Required when it is rejected.' }) reason?: string;
  @HappenedAt() at?: string;
}

/** 投诉人接受或拒绝补救措施. */
export class AnswerRemedy {
  @FromPath() remedy!: number;
  @Flag() accepted!: boolean;
  @Text({ optional: true, max: 2000, about: 'What the complainant says to it.' }) opinion?: string;
  @HappenedAt() at?: string;
}

/** 履行补救措施. */
export class PerformRemedy {
  @FromPath() remedy!: number;
  @HappenedAt() at?: string;
}
