import * as fc from 'fast-check';
import { clock } from './tries/clock';
import { course } from './tries/course';
import { documents } from './tries/documents';
import { ending } from './tries/ending';
import { handling } from './tries/handling';
import { intake } from './tries/intake';
import { leadership } from './tries/leadership';
import { penalty } from './tries/penalty';
import type { Try } from './tries/trying';

const TOPICS = [intake, handling, penalty, leadership, clock, documents, ending] as const;

/** Each sequence keeps to one topic or tries everything: what is tried among few others happens more often. */
export const anyTries: fc.Arbitrary<Try[]> = fc
  .constantFrom(...TOPICS, TOPICS.flat())
  .chain((topic) => fc.array(fc.oneof(...course, ...topic), { minLength: 20, maxLength: 80, size: 'max' }));
