import type { EntityManager } from 'typeorm';
import { BLOCKS_OF_NEXT } from './blocks.digest';

/** The blocks that hold nothing behind a position, each counted once: of one that is part of a larger one, the larger. */
export interface UsableBlocks {
  readonly levels: readonly number[];
  readonly numbers: readonly number[];
  /** The last position in them; whatever comes behind it is to be counted by itself. */
  readonly until: string;
}

/** The same as SQL: `position` is an expression of it, or left out for all that there are. */
export const usableBlocksSql = (position?: string): string => {
  const upTo = (block: string): string => (position === undefined ? 'true' : `${block}.until <= ${position}`);
  return `select b.level, b.number, b.until from read.statistic_blocks b where ${upTo('b')} and not exists (
    select from read.statistic_blocks p
    where p.level = b.level + 1 and p.number = b.number / ${BLOCKS_OF_NEXT} and ${upTo('p')})`;
};

export async function usableBlocks(snapshot: EntityManager, position: string): Promise<UsableBlocks> {
  const blocks = await snapshot.query<{ level: number; number: number; until: string }[]>(usableBlocksSql('$1'), [
    position,
  ]);
  return {
    levels: blocks.map(({ level }) => level),
    numbers: blocks.map(({ number }) => number),
    until: blocks.reduce((last, { until }) => (until > last ? until : last), ''),
  };
}
