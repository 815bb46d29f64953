import { Code, Count, HappenedAt, Hashes, Instant, OneOf, Text, Uuid } from '../../validation/fields';
import { Uuids } from '../../validation/uuids';
import { CRITICISM_FORMS, type CriticismForm } from './rectification.events';

/** 责令限期整改: what a unit is to put right, and in how many working days. */
export class OrderRectification {
  @Code({ about: 'The unit that is to put it right; another one than that of who orders.' }) unit!: string;
  @Text({ max: 5000, about: 'Without personal data.' }) what!: string;
  @Count({ min: 1, max: 250, about: 'Working days; the day of the order is not counted.' }) days!: number;
  @Uuid({ optional: true, about: 'The round of spot checks that it follows from.' }) roundId?: string;
  @Uuids({ optional: true, max: 100, about: 'The cases that it is about.' }) caseIds?: string[];
  @HappenedAt() at?: string;
}

/** 整改报告, by the unit. */
export class ReportRectification {
  @Text({ max: 5000, about: 'Without personal data.' }) report!: string;
  @Hashes({ optional: true, max: 50, about: 'SHA-256 of files that were handed in.' }) attachments?: string[];
  @HappenedAt() at?: string;
}

/** 整改验收: by somebody else than who reported, for another unit. */
export class VerifyRectification {
  @Text({ optional: true, max: 2000, about: 'Without personal data.' }) remarks?: string;
  @HappenedAt() at?: string;
}

/** 整改不合格: it is due again. */
export class RefuseRectification {
  @Text({ max: 2000, about: 'Without personal data.' }) reason!: string;
  @Count({ min: 1, max: 250, about: 'Working days; today is not counted.' }) days!: number;
  @HappenedAt() at?: string;
}

/** 提出批评. */
export class IssueCriticism {
  @Text({ max: 5000, about: 'Without personal data.' }) text!: string;
  @OneOf(CRITICISM_FORMS, { about: '告知该单位 · 通报' }) form!: CriticismForm;
  @HappenedAt() at?: string;
}

/** 整改逾期: recorded by the program itself. */
export class RecordOverdue {
  @Instant() due!: string;
  @HappenedAt() at?: string;
}

export type RectificationCommand =
  OrderRectification | ReportRectification | VerifyRectification | RefuseRectification | IssueCriticism | RecordOverdue;
