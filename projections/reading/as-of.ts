import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EventLog } from '../../src/event-log/event-log';
import { isInstant } from '../../src/kernel/day';
import type { Position } from '../../src/kernel/event';
import { Malformed } from '../../src/kernel/refusal';
import { ReadModels } from './read-models';

const malformed = (reason: string): Malformed => new Malformed([{ field: 'asOf', reason }]);

/** Turns what a question names by `asOf` into a position. */
@Injectable()
export class AsOf {
  constructor(
    private readonly models: ReadModels,
    private readonly log: EventLog,
    private readonly database: DataSource,
  ) {}

  /**
   * The position that `asOf` names, once the models have reached it. A moment stands for the newest fact about figures that
   * was recorded by then. Throws `Malformed` for anything that lies in the future, `Unavailable` as `ReadModels.reached`.
   */
  async position(models: readonly string[], asOf: string): Promise<Position> {
    if (asOf.replace(/\d/g, '0') === this.log.beginning) {
      if (asOf > (await this.log.head())) throw malformed('must not be later than the newest fact');
      await this.models.reached(models, asOf);
      return asOf;
    }
    if (isInstant(asOf)) return this.positionAt(models, asOf);
    throw malformed('must be a position that this log has given, or a moment in ISO 8601 with an offset');
  }

  private async positionAt(models: readonly string[], moment: string): Promise<Position> {
    if (Date.parse(moment) > Date.now()) throw malformed('must not lie in the future');
    await this.models.reached(models, await this.log.head());
    const [row] = await this.database.query<{ position: Position }[]>(
      `select position from read.case_facts_versions where recorded_at <= $1
       order by recorded_at desc, position desc limit 1`,
      [moment],
    );
    return row?.position ?? this.log.beginning;
  }
}
