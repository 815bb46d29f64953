/** A legal day `YYYY-MM-DD`, without time or zone. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Whether the text is a day that exists: 2026-02-29 is not. */
export function isDay(text: unknown): text is Day {
  const [, year, month, day] = (typeof text === 'string' ? DAY.exec(text) : null) ?? [];
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
}

/** How many days a month has, from 1; none when there is no such month. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A month of a year `YYYY-MM`. */
export const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whether the text is a moment in ISO 8601 with an offset, on a day that exists. */
export const isInstant = (text: unknown): text is string =>
  typeof text === 'string' && INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));

/** The moment as a number that sorts. */
export const momentOf = (instant: string): number => Date.parse(instant);

const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** From here on China has kept UTC+8 throughout the year: it gave up summer time in 1991. */
const NO_SUMMER_TIME = Date.UTC(1992, 0, 1);
const UTC_PLUS_8 = 8 * 60 * 60 * 1000;

/** Told with the offset that China has kept since then, by its whole hours: the day is as it is written. */
const CHINAS = /^(?:199[2-9]|[2-9]\d{3})-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?\+08:00$/;
const DAY_MS = 24 * 60 * 60 * 1000;

let newest = { number: NaN, day: '' };

/** The day on which a moment, in milliseconds, falls at UTC+8; most are of the same day as the one before. */
function dayAtUtcPlus8(moment: number): Day {
  const number = Math.floor((moment + UTC_PLUS_8) / DAY_MS);
  if (number !== newest.number) newest = { number, day: new Date(number * DAY_MS).toISOString().slice(0, 10) };
  return newest.day;
}

/** The day on which a moment falls in China: 2026-11-22T17:00Z is 2026-11-23. */
export function dayOf(instant: string): Day {
  if (CHINAS.test(instant)) return instant.slice(0, 10);
  const moment = Date.parse(instant);
  return moment >= NO_SUMMER_TIME ? dayAtUtcPlus8(moment) : shanghai.format(new Date(moment));
}

/** The day that it is in China now. */
export const todayInChina = (): Day => dayAtUtcPlus8(Date.now());

/** The day `days` later (earlier when negative). */
export const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The moment at which a day begins in China; also 24:00 of the day before. */
export const beginningOf = (day: Day): string => `${day}T00:00:00+08:00`;

/** A moment, in milliseconds, as ISO 8601 with the offset of China; fractions of a second only where there are any. */
export function chinaTime(moment: number): string {
  const text = new Date(moment + UTC_PLUS_8).toISOString();
  return `${text.slice(0, 19)}${text.endsWith('.000Z') ? '' : text.slice(19, 23)}+08:00`;
}

/** The end of a period, an instant with the offset of China, as people write it: `2026-10-21T00:00:00+08:00` is `2026-10-20 24:00`. */
export function toldEnd(instant: string): string {
  const [day, time] = [instant.slice(0, 10), instant.slice(11, 16)];
  return time === '00:00' ? `${plusDays(day, -1)} 24:00` : `${day} ${time}`;
}
