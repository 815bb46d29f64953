import { dayTerm, monthTerm } from '../../case-search/found-by.rules';

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
function monthsUpTo(place: Place, months: number): Period {
  const last = lastBehind(place);
  const startOf = (back: number): number => Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - back);
  const terms = Array.from({ length: months }, (_none, back) => monthTerm(new Date(startOf(back)).toISOString()));
  return { terms, older: beforeAllOf(startOf(months - 1)) };
}

const dayOf = (moment: Date): number => Math.floor(moment.getTime() / DAY);
const startOfMonth = (moment: Date): number => Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth());
const monthOf = (moment: Date): number => 12 * moment.getUTCFullYear() + moment.getUTCMonth();

/** Cases that are looked for together: by these terms of time beside their own, none when of any time, behind a place. */
export interface Stretch {
  readonly terms: readonly string[];
  readonly behind: Place;
}

/** So many days are searched first. */
const FIRST_DAYS = 4;
/** Each stretch of months is so many times as long as the one before. */
const GROWTH = 4;
/** So many months are searched stretch by stretch: 1, 4 and 16. */
export const MONTHS_IN_STRETCHES = 21;

/**
 * Stretches of the months that have cases, newest first: the last days of the first one, all of it, 4 and 16 months, and a last one of
 * all that is older, where there are more. What the first ones have too few of, a longer one has few times as many of as are wanted.
 * Behind months without cases they begin with days again: what came long before is as frequent as it is.
 */
export function stretchesOf(months: readonly Date[], behind: Place): Stretch[] {
  const stretches: { terms: string[]; behind: Place }[] = [];
  let [terms, many, place]: [string[], number, Place] = [[], 0, behind];
  for (const [index, moment] of months.slice(0, MONTHS_IN_STRETCHES).entries()) {
    const newer = months[index - 1];
    const isFirst = newer === undefined || monthOf(newer) - monthOf(moment) > 1;
    if (isFirst) {
      const days = lastDaysOfMonth(moment);
      stretches.push({ terms: [...days.terms], behind: place });
      place = days.older;
    }
    if (isFirst || terms.length === many) {
      many = isFirst ? 1 : GROWTH * many;
      stretches.push({ terms: (terms = []), behind: place });
    }
    terms.push(monthTerm(moment.toISOString()));
  }
  const last = months[MONTHS_IN_STRETCHES - 1];
  if (last === undefined || months.length === MONTHS_IN_STRETCHES) return stretches;
  return [...stretches, { terms: [], behind: beforeAllOf(startOfMonth(last)) }];
}

/** The last days up to a moment that are of its month. */
function lastDaysOfMonth(moment: Date): Period {
  const first = Math.max(startOfMonth(moment), (dayOf(moment) - FIRST_DAYS + 1) * DAY);
  return daysFrom(first, moment);
}

function daysFrom(first: number, last: Date): Period {
  const days = dayOf(last) - dayOf(new Date(first)) + 1;
  const terms = Array.from({ length: days }, (_none, back) =>
    dayTerm(new Date(last.getTime() - back * DAY).toISOString()),
  );
  return { terms, older: beforeAllOf(dayOf(new Date(first)) * DAY) };
}

/** From the day of an older place, or from its month when that is long before, up to a place. */
export function fromPlaceUpTo(oldest: Place, place: Place): Period {
  const last = lastBehind(place);
  const first = new Date(oldest.at);
  if (dayOf(last) - dayOf(first) + 1 > MOST_DAYS) return monthsUpTo(place, monthOf(last) - monthOf(first) + 1);
  return daysFrom(first.getTime(), last);
}
