import * as fc from 'fast-check';
import type { Attempt } from '../../../support/given';
import { superiors } from '../../words/organisation';

/** What is so at the moment of the attempt: the unit that acts, and what is still to be paid. */
interface Moment {
  readonly by: string;
  readonly rest: string;
  /** Due date of the limit that runs, as it was told. */
  readonly due?: string;
}

/** What somebody tries. */
export interface Try {
  /** A unit's code; the holder at that moment when left out. */
  readonly by?: string;
  readonly say: (moment: Moment) => Attempt;
  /** How it is told when a test fails. */
  readonly [fc.toStringMethod]?: () => string;
}

export const unit = fc.constantFrom(...superiors.keys());
/** Five of six are by the holder, so that cases get somewhere. */
const who = fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: unit });
/** Ordinals of what is seldom there more than twice. */
export const few = fc.integer({ min: 1, max: 2 });
export const ordinal = fc.integer({ min: 1, max: 4 });

/** The tries with one word: how often, what may be said with it, and how it is said. */
export const tries = <Said>(
  name: string,
  weight: number,
  words: fc.Arbitrary<Said>,
  say: (said: Said, by: string, moment: Moment) => Attempt,
  by: fc.Arbitrary<string | undefined> = who,
) => ({
  weight,
  arbitrary: fc.tuple(by, words).map(([unitCode, said]): Try => ({
    by: unitCode,
    say: (moment) => say(said, moment.by, moment),
    [fc.toStringMethod]: () => `${unitCode ?? 'the holder'}: ${name} ${JSON.stringify(said)}`,
  })),
});

export const plain = (name: string, weight: number, say: (by: { by: string }) => Attempt) =>
  tries(name, weight, fc.constant({}), (_nothing, by) => say({ by }));
