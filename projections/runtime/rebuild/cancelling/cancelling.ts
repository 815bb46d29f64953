import type { Pool } from 'pg';
import { Refusal } from '../../../../src/kernel/refusal';
import { checkpointsOf } from '../../checkpoints';
import type { BoundProjection } from '../../rows/bound-projection';
import { beingBuilt } from '../projection-locks';
import type { RebuildReason } from '../rebuild-progress';

const LOOK_EVERY_MILLIS = 500;

/**
 * Asks whoever rebuilds one of the chosen projections, on whatever node, to cancel all of that rebuild; answers the names of all
 * projections that it would still have swapped in. Throws `Refusal`: 'no-rebuild-under-way' when none of these is being rebuilt,
 * 'rebuild-is-needed' when readers have no rows of this program's generation without it.
 */
export async function cancelRebuilds(
  pool: Pool,
  chosen: readonly string[],
  all: readonly BoundProjection[],
  reason: RebuildReason,
): Promise<string[]> {
  const locked = [...(await beingBuilt(pool, chosen))];
  const { rows } = await pool.query<{ name: string }>(
    `select name from projection.rebuild where finished_at is null
     and run in (select run from projection.rebuild where name = any($1) and finished_at is null)`,
    [locked],
  );
  const names = rows.map(({ name }) => name);
  if (names.length === 0) throw new Refusal('no-rebuild-under-way', { names: chosen.join(', ') });
  await refuseNeeded(pool, all, names);
  const asked = await pool.query<{ name: string }>(
    'update projection.rebuild set cancelled = $2 where name = any($1) and finished_at is null returning name',
    [names, JSON.stringify(reason)],
  );
  return asked.rows.map(({ name }) => name).sort();
}

async function refuseNeeded(pool: Pool, all: readonly BoundProjection[], names: readonly string[]): Promise<void> {
  const served = new Map((await checkpointsOf(pool, names)).map((one) => [one.name, one]));
  for (const { name, generation } of all.filter((one) => names.includes(one.name))) {
    const checkpoint = served.get(name);
    if (checkpoint?.generation !== generation || checkpoint.status !== 'live')
      throw new Refusal('rebuild-is-needed', { name });
  }
}

/** Looks every now and then whether somebody has asked that a rebuild be cancelled. */
export class Cancelling {
  private readonly controller = new AbortController();
  private readonly looking: NodeJS.Timeout;
  /** Who asked for it, and why. */
  asked: RebuildReason | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly run: string,
  ) {
    // What cannot be seen now is seen at the next look.
    this.looking = setInterval(() => void this.look().catch(() => undefined), LOOK_EVERY_MILLIS);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  end(): void {
    clearInterval(this.looking);
  }

  private async look(): Promise<void> {
    const { rows } = await this.pool.query<{ cancelled: RebuildReason }>(
      'select cancelled from projection.rebuild where run = $1 and finished_at is null and cancelled is not null limit 1',
      [this.run],
    );
    const [row] = rows;
    if (!row || this.asked) return;
    this.asked = row.cancelled;
    this.controller.abort(new Refusal('rebuild-cancelled', { by: row.cancelled.by, why: row.cancelled.why }));
  }
}
