import type { NewEvent } from '../../kernel/event';
import { EVERYWHERE } from '../../kernel/everywhere';
import { Refusal } from '../../kernel/refusal';
import type { OpenDataShapes, Release } from './open-data.events';
import type { OpenData } from './open-data.state';

/** The whole of a regime is published, and one part of it never beside it: the difference of both would tell of the rest. */
export function requireEverywhere(unit: string): void {
  if (unit !== EVERYWHERE) throw new Refusal('open-data-of-whole-installation', { unit });
}

/** The first day that no snapshot has told of yet; undefined before the first one. */
export const untold = ({ releases }: OpenData): string | undefined => releases.at(-1)?.periods.at(-1)?.to;

/** What the next snapshot adds; refused when there is nothing, or when it would stand before the last one. */
export function nextRelease({ releases }: OpenData, gathered: Omit<Release, 'ordinal'>): Release {
  const last = releases.at(-1);
  if (last !== undefined && gathered.position < last.position)
    throw new Refusal('open-data-goes-back', { position: last.position });
  if (gathered.periods.length === 0) throw new Refusal('no-period-to-publish', { day: gathered.asOfDay });
  return { ordinal: releases.length + 1, ...gathered };
}

export const published = (
  data: OpenDataShapes['OpenDataPublished'],
): NewEvent<'OpenDataPublished', OpenDataShapes['OpenDataPublished']> => ({ type: 'OpenDataPublished', v: 1, data });
