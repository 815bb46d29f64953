import type { ClientBase } from 'pg';
import { CELL, numberedSums, sumsOfChanges, sumsOfSums } from './cells';

/** Changes of one block of the lowest level, or a few more: a block ends with all changes of a fact. */
const CHANGES = 1_024;
/** Blocks of a level that make one of the next. */
export const BLOCKS_OF_NEXT = 8;
/** The lowest level whose blocks stay when they are part of a larger one: of those below there would be too many. */
const KEPT = 2;

/** How far the blocks go: how many of the lowest level there would be, and the last position in them. */
interface Reach {
  readonly blocks: number;
  readonly until: string;
}

/**
 * Sums of the changes of the statistics by blocks of them, made by the server: blocks of eight times as many out of eight
 * blocks, and so on. The sums up to any position are those of a few blocks and of the few changes behind them. No block is ever
 * changed, and one that is missing only makes a question slower. Where blocks end depends on nothing but the changes.
 */
export class Blocks {
  constructor(
    private readonly schema: string,
    private readonly changes = CHANGES,
  ) {}

  /**
   * Makes one more block of the changes up to a position, and those of the levels above that it completes; whether there was one
   * to be made. It is of as high a level as there are changes for: out of those below, each sum would be written again and again.
   */
  async grow(client: Pick<ClientBase, 'query'>, upTo?: string): Promise<boolean> {
    const { blocks, until } = await this.last(client);
    const ends = await this.ends(client, until, BLOCKS_OF_NEXT ** levelFrom(blocks), upTo);
    if (ends.length === 0) return false;
    const level = levelFrom(blocks, ends.length);
    const size = BLOCKS_OF_NEXT ** level;
    await this.sumUp(client, level, blocks / size, until, ends[size - 1] ?? until);
    await this.complete(client, level, blocks / size);
    return true;
  }

  /** Forgets the blocks that a change at this position would be in: it came late. */
  async forgetFrom(client: Pick<ClientBase, 'query'>, position: string): Promise<void> {
    await client.query(
      `with gone as (delete from ${this.schema}.statistic_blocks where until >= $1 returning level, number)
       delete from ${this.schema}.statistics s using gone where s.level = gone.level and s.number = gone.number`,
      [position],
    );
  }

  /** The last position in a block, before all others when there is none. */
  async reach(client: Pick<ClientBase, 'query'>): Promise<string> {
    return (await this.last(client)).until;
  }

  private async last(client: Pick<ClientBase, 'query'>): Promise<Reach> {
    const { rows } = await client.query<Reach>(
      `select (number + 1) * ${BLOCKS_OF_NEXT} ^ level as blocks, until
       from ${this.schema}.statistic_blocks order by until desc limit 1`,
    );
    return rows[0] ?? { blocks: 0, until: '' };
  }

  /** Where the next blocks of the lowest level end, as many as there are changes for. */
  private async ends(
    client: Pick<ClientBase, 'query'>,
    after: string,
    most: number,
    upTo: string | undefined,
  ): Promise<string[]> {
    const ends: string[] = [];
    for (let from = after; ends.length < most;) {
      const { rows } = await client.query<{ position: string }>(
        `select position from ${this.schema}.statistic_changes where position > $1 and ($2::text is null or position <= $2)
         order by position, ordinal offset ${this.changes - 1} limit 1`,
        [from, upTo ?? null],
      );
      const [row] = rows;
      if (row === undefined) break;
      ends.push((from = row.position));
    }
    return ends;
  }

  private async sumUp(
    client: Pick<ClientBase, 'query'>,
    level: number,
    number: number,
    after: string,
    until: string,
  ): Promise<void> {
    const source = sumsOfChanges(`${this.schema}.statistic_changes where position > $4 and position <= $3`);
    await this.insert(client, source, [level, number, until, after]);
  }

  /** The blocks above that are whole with this one. */
  private async complete(client: Pick<ClientBase, 'query'>, level: number, number: number): Promise<void> {
    if (number % BLOCKS_OF_NEXT !== BLOCKS_OF_NEXT - 1) return;
    const [above, first] = [Math.floor(number / BLOCKS_OF_NEXT), number - BLOCKS_OF_NEXT + 1];
    const children = `level = ${level} and number between ${first} and ${number}`;
    const source = sumsOfSums(
      ({ slice, span, basis }) =>
        `${this.schema}.statistics where ${children} and slice = '${slice}' and span = '${span}' and basis = '${basis}'`,
    );
    const { rows } = await client.query<{ until: string }>(
      `select until from ${this.schema}.statistic_blocks where level = $1 and number = $2`,
      [level, number],
    );
    await this.insert(client, source, [level + 1, above, rows[0]?.until]);
    if (level < KEPT)
      for (const table of ['statistics', 'statistic_blocks'])
        await client.query(`delete from ${this.schema}.${table} where ${children}`);
    await this.complete(client, level + 1, above);
  }

  /** One block with its sums, unless somebody was faster. */
  private async insert(client: Pick<ClientBase, 'query'>, source: string, values: readonly unknown[]): Promise<void> {
    await client.query(
      `with block as (
         insert into ${this.schema}.statistic_blocks (level, number, until) values ($1, $2, $3)
         on conflict do nothing returning level, number
       ), ${source}
       insert into ${this.schema}.statistics (level, number, slice, span, basis, since, ordinal, ${CELL}, count, amount)
       select block.level, block.number, sums.* from block cross join (${numberedSums}) sums`,
      [...values],
    );
  }
}

/** The highest level, of those whose blocks are made of changes, of which one may begin after so many blocks of the lowest with so many more at hand. */
function levelFrom(blocks: number, more = Infinity): number {
  let level = 0;
  for (let size = BLOCKS_OF_NEXT; level < KEPT && blocks % size === 0 && size <= more; size *= BLOCKS_OF_NEXT)
    level += 1;
  return level;
}
