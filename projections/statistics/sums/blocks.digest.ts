import type { ClientBase } from 'pg';
import type { Transactions } from '../../runtime/definition/journal';
import { CELL, numberedSums, sumsOfChanges, sumsOfSums } from './cells';

/** Changes of one block of the lowest level, or a few more: a block ends with all changes of a fact. */
const CHANGES = 1_024;
/** Blocks of a level that make one of the next. */
export const BLOCKS_OF_NEXT = 8;
/** The lowest level whose blocks stay when they are part of a larger one: of those below there would be too many. */
const KEPT = 2;

type Client = Pick<ClientBase, 'query'>;

/** A block to be made of the changes behind one position and up to another. */
interface Block {
  readonly level: number;
  readonly number: number;
  readonly after: string;
  readonly until: string;
}

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
  async grow(client: Client, upTo?: string): Promise<boolean> {
    const { blocks, until } = await this.last(client);
    const ends = await this.ends(client, until, BLOCKS_OF_NEXT ** levelFrom(blocks), upTo);
    const [block] = blocksOf(ends, until, blocks);
    if (block === undefined) return false;
    await this.sumUp(client, block);
    let { level, number } = block;
    for (; number % BLOCKS_OF_NEXT === BLOCKS_OF_NEXT - 1; level += 1) {
      number = Math.floor(number / BLOCKS_OF_NEXT);
      await this.merge(client, level, number);
    }
    return true;
  }

  /** The same blocks as one after the other, several at a time, level by level. */
  async makeAll({ once, each }: Transactions): Promise<void> {
    const ends = await once(async (client) => {
      await this.forgetFrom(client, '');
      return this.ends(client, '', null);
    });
    await each(blocksOf(ends, ''), (client, block) => this.sumUp(client, block));
    let whole = Math.floor(ends.length / BLOCKS_OF_NEXT ** KEPT);
    for (let level = KEPT; (whole = Math.floor(whole / BLOCKS_OF_NEXT)) > 0; level += 1)
      await each([...Array(whole).keys()], (client, number) => this.merge(client, level, number));
  }

  /** Forgets the blocks that a change at this position would be in: it came late. */
  async forgetFrom(client: Client, position: string): Promise<void> {
    await client.query(
      `with gone as (delete from ${this.schema}.statistic_blocks where until >= $1 returning level, number)
       delete from ${this.schema}.statistics s using gone where s.level = gone.level and s.number = gone.number`,
      [position],
    );
  }

  /** The last position in a block, before all others when there is none. */
  async reach(client: Client): Promise<string> {
    return (await this.last(client)).until;
  }

  private async last(client: Client): Promise<Reach> {
    const { rows } = await client.query<Reach>(
      `select (number + 1) * ${BLOCKS_OF_NEXT} ^ level as blocks, until
       from ${this.schema}.statistic_blocks order by until desc limit 1`,
    );
    return rows[0] ?? { blocks: 0, until: '' };
  }

  /** Where the next blocks of the lowest level end, as many as there are changes for, at most so many where `most` says so. */
  private async ends(client: Client, after: string, most: number | null, upTo?: string): Promise<string[]> {
    const endBehind = (place: string): string =>
      `(select position from ${this.schema}.statistic_changes
        where position > ${place} and ($2::text is null or position <= $2)
        order by position, ordinal offset ${this.changes - 1} limit 1)`;
    const { rows } = await client.query<{ position: string }>(
      `with recursive ends (number, position) as (
         select 1, ${endBehind('$1::text')}
         union all
         select number + 1, ${endBehind('ends.position')} from ends
         where position is not null and ($3::int is null or number < $3)
       ) select position from ends where position is not null order by number`,
      [after, upTo ?? null, most],
    );
    return rows.map(({ position }) => position);
  }

  private sumUp(client: Client, { level, number, after, until }: Block): Promise<void> {
    const source = sumsOfChanges(`${this.schema}.statistic_changes where position > $4 and position <= $3`);
    return this.insert(client, source, [level, number, until, after]);
  }

  /** Makes a block of the next level out of eight of this one. */
  private async merge(client: Client, level: number, number: number): Promise<void> {
    const [first, last] = [number * BLOCKS_OF_NEXT, (number + 1) * BLOCKS_OF_NEXT - 1];
    const children = `level = ${level} and number between ${first} and ${last}`;
    const source = sumsOfSums(
      ({ slice, span, basis }) =>
        `${this.schema}.statistics where ${children} and slice = '${slice}' and span = '${span}' and basis = '${basis}'`,
    );
    const { rows } = await client.query<{ until: string }>(
      `select until from ${this.schema}.statistic_blocks where level = $1 and number = $2`,
      [level, last],
    );
    await this.insert(client, source, [level + 1, number, rows[0]?.until]);
    if (level < KEPT)
      for (const table of ['statistics', 'statistic_blocks'])
        await client.query(`delete from ${this.schema}.${table} where ${children}`);
  }

  /** One block with its sums, unless somebody was faster. */
  private async insert(client: Client, source: string, values: readonly unknown[]): Promise<void> {
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

/** The blocks to be made of these changes behind others; so many blocks of the lowest level would be before them. */
function blocksOf(ends: readonly string[], after: string, before = 0): Block[] {
  const blocks: Block[] = [];
  for (let made = 0; made < ends.length;) {
    const level = levelFrom(before + made, ends.length - made);
    const size = BLOCKS_OF_NEXT ** level;
    const until = ends[made + size - 1] ?? '';
    blocks.push({ level, number: (before + made) / size, after: ends[made - 1] ?? after, until });
    made += size;
  }
  return blocks;
}

/** The highest level, of those whose blocks are made of changes, of which one may begin after so many blocks of the lowest with so many more at hand. */
function levelFrom(blocks: number, more = Infinity): number {
  let level = 0;
  for (let size = BLOCKS_OF_NEXT; level < KEPT && blocks % size === 0 && size <= more; size *= BLOCKS_OF_NEXT)
    level += 1;
  return level;
}
