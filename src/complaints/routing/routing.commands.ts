import { Code, Count, DayField, Flag, HappenedAt, OneOf, Text } from '../../validation/fields';
import { TRANSFER_BASES, type TransferBasis } from './routing.events';

/** 转办: the case goes to another unit, which then alone acts on it. */
export class TransferComplaint {
  @Code({ about: 'Code of the unit that gets the case.' }) to!: string;
  @OneOf(TRANSFER_BASES, {
    about: '属地 territorial · 级别 level · 事项 subject · 批示 instructed · 被投诉单位 respondent',
  })
  basis!: TransferBasis;
  @DayField({ optional: true, about: '报告日期: the day by which the result is to be reported.' })
  reportBackBy?: string;
  @Text({ optional: true, max: 2000 }) requirements?: string;
  @Count({ optional: true, max: 1000, about: 'Number of attachments sent along.' }) attachments?: number;
  @Count({ optional: true, max: 100_000, about: 'Number of pages sent along.' }) pages?: number;
  @Flag({ optional: true, about: '同时签发转办通知书: issues the transfer notice with the hand-over.' })
  notice?: boolean;
  @HappenedAt() at?: string;
}

/** 签收: the unit that got the case has it. */
export class AcknowledgeTransfer {
  @Text({ optional: true, max: 100, about: 'Who signed for it; the caller when left out.' }) by?: string;
  @HappenedAt() at?: string;
}

/** 退回: the case goes back to the unit that sent it. */
export class ReturnTransfer {
  @Text({ max: 2000 }) reason!: string;
  @HappenedAt() at?: string;
}
