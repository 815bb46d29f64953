import { PAUSE_GROUNDS, type PauseGround } from '../../regimes/parts/limits';
import { Code, Count, HappenedAt, Instant, OneOf, Ordinal, Text } from '../../validation/fields';

/** 延期: more time for a limit, granted by the caller before it ends. */
export class ExtendDeadline {
  @Code({ about: 'Id of the limit in the rule pack, such as `handle`.' }) limit!: string;
  @Count({ optional: true, min: 1, max: 1000, about: 'In the unit of the rule; as much as it allows when left out.' })
  length?: number;
  @Text({ max: 1000 }) reason!: string;
  @Text({
    optional: true,
    max: 1000,
    about:
      '告知投诉人的延期理由: what the complainant is told of why (信访工作条例 34); the reason itself stays in the office.',
  })
  explanation?: string;
  @HappenedAt() at?: string;
}

/** 中止计时: the clock stands still, from this day on, for the limits that the rule stops on this ground. */
export class PauseClock {
  @OneOf(PAUSE_GROUNDS, {
    about:
      '听证 hearing · 中止 suspension · 会商 joint-procedure; 检验鉴定, 补正 and 管辖争议 pause with acts of their own',
  })
  ground!: PauseGround;
  @Text({ max: 1000 }) reason!: string;
  @HappenedAt() at?: string;
}

/** 恢复计时. */
export class ResumeClock {
  @Ordinal({ optional: true, about: 'Ordinal of the pause; the only one when left out.' }) pause?: number;
  @Text({ optional: true, max: 1000 }) reason?: string;
  @HappenedAt() at?: string;
}

/** 超期: given by the system itself when a due date has passed. */
export class RecordMissedDeadline {
  @Code() limit!: string;
  @Instant() due!: string;
  @HappenedAt() at?: string;
}
