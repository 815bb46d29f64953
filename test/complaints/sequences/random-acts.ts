import * as fc from 'fast-check';
import { clock } from './tries/clock';
import { course } from './tries/course';
import { documents } from './tries/documents';
import { ending } from './tries/ending';
import { handling } from './tries/handling';
import { intake } from './tries/intake';
import { leadership } from './tries/leadership';
import { penalty } from './tries/penalty';
import type { plain, Try } from './tries/trying';

const WHILE_OPEN = [intake, handling, penalty, leadership, clock, documents] as const;
const ONCE_CLOSED = [ending, documents, clock] as const;
const EVERYTHING = [...WHILE_OPEN, ending].flat();

/** Each sequence keeps to one topic or tries everything: what is tried among few others happens more often. */
const keepingTo = (...topics: readonly (readonly ReturnType<typeof plain>[])[]): fc.Arbitrary<Try[]> =>
  fc
    .constantFrom(...topics, EVERYTHING)
    .chain((topic) => fc.array(fc.oneof(...course, ...topic), { minLength: 20, maxLength: 80, size: 'max' }));

export const triesWhileOpen = keepingTo(...WHILE_OPEN);
export const triesOnceClosed = keepingTo(...ONCE_CLOSED);
