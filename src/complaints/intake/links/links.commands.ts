import { Count, HappenedAt, ListOf, Text, Uuid } from '../../../validation/fields';

/** 标记重复投诉. */
export class LinkDuplicate {
  @Uuid({ about: 'The case that is handled instead.' }) of!: string;
  @Text({ max: 1000 }) reason!: string;
  @HappenedAt() at?: string;
}

/** 取消重复标记. */
export class UnlinkDuplicate {
  @Text({ max: 1000 }) reason!: string;
  @HappenedAt() at?: string;
}

export class RepresentativeBody {
  @Text({ max: 100 }) name!: string;
  @Text({ optional: true, max: 40 }) telephone?: string;
}

/** 共同投诉: the group chooses its representatives. */
export class FormGroup {
  @Count({ min: 2, max: 100_000, about: '人次' }) size!: number;
  @ListOf(() => RepresentativeBody, { min: 1 }) representatives!: RepresentativeBody[];
  @HappenedAt() at?: string;
}
