import { Type } from 'class-transformer';
import { Count, Text } from '../../src/validation/fields';

/** What every question may carry. */
export class Reading {
  @Text({
    optional: true,
    max: 100,
    about: 'Position of a fact: the answer is at least as new (read your own writes).',
  })
  after?: string;
}

/** A list page by page. */
export class Paging extends Reading {
  @Type(() => Number)
  @Count({ optional: true, min: 1, max: 200, about: 'Items of a page; 50 when left out.' })
  limit?: number;

  @Text({ optional: true, max: 500, about: '`next` of the page before.' })
  cursor?: string;
}

export const DEFAULT_LIMIT = 50;
