import type { PoolClient } from 'pg';
import type { Transactions } from '../../definition/journal';
import { NEXT } from '../../rows/row-shape';
import { holdStage } from '../loading/build-records';
import type { Standing } from '../standing';
import { forEach } from './turns';

/** Runs work in a transaction of its own when its turn comes. */
type InBackground = <Result>(work: (client: PoolClient) => Promise<Result>) => Promise<Result>;

/**
 * Makes the digests of a build, part by part: one connection would be too few for what is most of the work behind the fold.
 * A rebuild that is killed meanwhile begins them anew. Throws `BuildTaken`.
 */
export async function makeDigests({ bound, record }: Standing, inBackground: InBackground): Promise<void> {
  if (bound.kind !== 'fold') return;
  const once: Transactions['once'] = (work) =>
    inBackground(async (client) => {
      await holdStage(client, record);
      return work(client);
    });
  let failed = false;
  const unlessFailed = async (work: () => Promise<void>): Promise<void> => {
    if (failed) return;
    await work().catch((error: unknown) => {
      failed = true;
      throw error;
    });
  };
  const each: Transactions['each'] = (items, work) =>
    forEach(items, (item) => once((client) => unlessFailed(() => work(client, item))));
  for (const digest of bound.digests) await digest.in(NEXT).makeAll({ once, each });
}
