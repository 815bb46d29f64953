import { dayTerm, monthTerm } from '../case-search/found-by.rules';

/** Where a case stands in the list, newest first. */
export interface Place {
  /** ISO 8601. */
  readonly at: string;
  readonly id: string;
}

/** A stretch of time that ends at a place: the terms of its days or months, and where what is older begins. */
export interface Period {
  readonly terms: readonly string[];
  readonly older: Place;
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const DAY = 86_400_000;
const MOST_DAYS = 31;

/** Behind every place of this moment, or before the first one of it. */
const beforeAllOf = (at: number): Place => ({ at: new Date(at).toISOString(), id: FIRST_ID });
export const beginningWith = ({ at }: Place): Place => ({ at, id: LAST_ID });

/** The last moment that is behind the place. */
const lastBehind = ({ at, id }: Place): Date => new Date(Date.parse(at) - (id === FIRST_ID ? 1 : 0));

/** The last months up to a place. */
export function monthsUpTo(place: Place, months: number): Period {
  const last = lastBehind(place);
  const startOf = (back: number): number => Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - back);
  const terms = Array.from({ length: months }, (_none, back) => monthTerm(new Date(startOf(back)).toISOString()));
  return { terms, older: beforeAllOf(startOf(months - 1)) };
}

const monthOf = (moment: Date): number => 12 * moment.getUTCFullYear() + moment.getUTCMonth();

/** How many months the last moment behind a place is after the month of an older place. */
export const monthsBetween = (older: Place, place: Place): number =>
  monthOf(lastBehind(place)) - monthOf(new Date(older.at));

/** From the day of an older place, or from its month when that is long before, up to a place. */
export function fromPlaceUpTo(oldest: Place, place: Place): Period {
  const last = lastBehind(place);
  const first = new Date(oldest.at);
  const dayOf = (moment: Date): number => Math.floor(moment.getTime() / DAY);
  const days = dayOf(last) - dayOf(first) + 1;
  if (days > MOST_DAYS) {
    return monthsUpTo(place, monthOf(last) - monthOf(first) + 1);
  }
  const terms = Array.from({ length: days }, (_none, back) =>
    dayTerm(new Date(last.getTime() - back * DAY).toISOString()),
  );
  return { terms, older: beforeAllOf(dayOf(first) * DAY) };
}
