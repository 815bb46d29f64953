import type { Chance } from '../chance';

const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
const CHINA = 8 * 60 * MINUTE;

/** First moment of the seeded time, and the first moment after it: ten years of cases. What was not done by then is still open. */
export const BEGIN = Date.UTC(2015, 0, 1) - CHINA;
export const END = Date.UTC(2025, 0, 1) - CHINA;
export const DAYS = (END - BEGIN) / DAY;

/** Days from the receipt until the complaint was passed on, as often as in 3,186 real complaints. */
const PASSED_ON: readonly (readonly [number, number])[] = [
  [0, 1_759],
  [1, 233],
  [2, 192],
  [3, 188],
  [4, 176],
  [5, 177],
  [6, 116],
  [7, 105],
  [8, 29],
  [10, 25],
  [14, 50],
  [21, 60],
  [30, 50],
  [39, 26],
];

/** Milliseconds since 1970 as China's clocks tell them. */
export const told = (moment: number): string => `${new Date(moment + CHINA).toISOString().slice(0, 19)}+08:00`;

/** Which of the seeded days a moment lies in, from 0. */
export const dayIndex = (moment: number): number => Math.floor((moment - BEGIN) / DAY);

/** A moment of a seeded day while the office is open. */
export const inOfficeHours = (chance: Chance, day: number): number =>
  BEGIN + day * DAY + chance.between(8 * 3600, 18 * 3600) * 1000;

/** So many days later, or in the same hours when there are none. */
export const later = (chance: Chance, moment: number, days: number): number =>
  moment + days * DAY + chance.between(60, 3 * 3600) * 1000;

export const passedOnAfter = (chance: Chance): number => chance.weighted(PASSED_ON);
