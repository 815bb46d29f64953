import { Code, Count, HappenedAt, Text } from '../../validation/fields';

/** 变更适用制度: the case goes on under another version of its rule pack, or under another one that knows its codes. */
export class MoveToRegime {
  @Code({ example: 'consumer-affairs' }) regime!: string;
  @Count({ optional: true, min: 1, max: 1000, about: 'The version in force on the day of the move when left out.' })
  version?: number;
  @Text({ max: 1000 }) reason!: string;
  @HappenedAt() at?: string;
}
