import type { Pool } from 'pg';
import { Blocks } from '../../../projections/statistics/sums/blocks.digest';
import { type StatisticsDatabase, statisticsDatabase } from './statistics-database';

/** How many facts changed the figures. */
export const CHANGES = 700;

export const positionAt = (ordinal: number): string => `pg-${String(ordinal).padStart(19, '0')}`;

/** The day so many days after 2021 began. */
export const dayAfter = (days: number): string => new Date(Date.UTC(2021, 0, 1 + days)).toISOString().slice(0, 10);

/** The day of the receipt of the case that a fact is about; the fact itself is of `flowDayOf`. */
export const cohortDayOf = (n: number): string => dayAfter((n * 3) % 1000);
export const flowDayOf = (n: number): string => dayAfter(n % 1000);

/** What the changes of a fact add. Some take back what others add, and less money: sums of no cases may be of money. */
export const addedBy = (n: number): { readonly count: number; readonly amount: number } =>
  n % 7 === 0 ? { count: -1, amount: -0.25 } : { count: 1, amount: 0.5 };

/** How many days later the second thing is due that a fact makes due. */
export const NEXT_DUE = 90;

/**
 * Facts 1, 2, 3 …: every fifth has two changes, every thirty-fifth a third one, about something that is due later; every seventh
 * takes back what others add; days of three years, regimes and channels by turns.
 */
async function recordChanges(pool: Pool): Promise<void> {
  await pool.query(
    `insert into read.statistic_changes (position, ordinal, count, case_id, recorded_on, cohort_day, flow_day, due_day, figure, unit,
       regime, regime_version, category, channel, kind, respondent_type, region, detail, currency, amount)
     select 'pg-' || lpad(n::text, 19, '0'), o, case when n % 7 = 0 then -1 else 1 end, gen_random_uuid(), '2024-01-01',
       date '2021-01-01' + n * 3 % 1000, date '2021-01-01' + n % 1000 + case o when 2 then ${NEXT_DUE} else 0 end,
       case when o > 0 then date '2021-01-01' + n % 1000 + case o when 2 then ${NEXT_DUE} else 0 end end, (array['received', 'closingDue', 'transferDue'])[o + 1],
       'unit-' || n % 4, 'regime-' || n % 2, 1, 'price', 'channel-' || n % 3, 'complaint', 'shop', 'r', '', '',
       case when n % 7 = 0 then -0.25 else 0.5 end
     from generate_series(1, ${CHANGES}) n, generate_series(0, case when n % 35 = 0 then 2 when n % 5 = 0 then 1 else 0 end) o`,
  );
}

/** A database with these changes, summed up in blocks of three of them. */
export async function changesInBlocks(): Promise<StatisticsDatabase> {
  const database = await statisticsDatabase();
  await recordChanges(database.pool);
  const blocks = new Blocks('read', 3);
  while (await blocks.grow(database.pool));
  return database;
}
