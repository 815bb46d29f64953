import type { ClientBase } from 'pg';

/**
 * Plans of a connection are made once. One that was made while its table was all but empty reads the whole table for a few
 * keys, and would do so when the table has grown: so they are made anew each time twice as many events have been taken.
 */
export class Plans {
  private taken = 0;
  private outgrownAt = 1;

  constructor(private readonly client: Pick<ClientBase, 'query'>) {}

  async grow(events: number): Promise<void> {
    this.taken += events;
    if (this.taken < this.outgrownAt) return;
    this.outgrownAt = 2 * this.taken;
    await this.client.query('discard plans');
  }
}
