import type { Day } from '../kernel/day';
import type { CategoryMapping } from './category-mapping';

/** Which tables a figure was reckoned by. */
export abstract class FigureVersions {
  /** Version of the table of official days that was used on this day. */
  abstract calendarOn(day: Day): number;

  /** By regime, the version of its list of categories in force on this day: of one regime, or of all of them. */
  abstract taxonomiesOn(day: Day, regime?: string): Readonly<Record<string, number>>;

  /** What the categories of all versions of a regime are in this version of its list of categories; undefined when there is none. */
  abstract categoriesIn(regime: string, taxonomy: number): CategoryMapping | undefined;
}
