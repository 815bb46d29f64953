import { roundUpcasts } from '../supervision/rounds/round.upcasts';
import type { Upcasts } from './upcasting';

/** Steps from older shapes of events to the newest; a step that was released is never edited. */
export const upcasts: Upcasts = { ...roundUpcasts };
