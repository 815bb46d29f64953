import { Code, HappenedAt, Ordinal, Text } from '../../validation/fields';

/** 归档: how long the closed case is kept. A later one may lengthen the time, never shorten it. */
export class ArchiveComplaint {
  @Code({ about: 'A class of the regime’s retention.', example: 'ordinary' }) retention!: string;
  @HappenedAt() at?: string;
}

/** 法定保全: nothing of the case is erased until the hold is lifted. */
export class PlaceHold {
  @Text({ max: 1000 }) reason!: string;
  @Text({ optional: true, max: 500 }) legalBasis?: string;
  @HappenedAt() at?: string;
}

/** 解除保全. */
export class LiftHold {
  @Ordinal({ optional: true, about: 'Ordinal of the hold; taken from the path.' }) hold!: number;
  @Text({ max: 1000 }) reason!: string;
  @HappenedAt() at?: string;
}
