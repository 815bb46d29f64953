import type { RecordedEvent } from '../../src/kernel/event';
import { recorded } from '../projections/runtime/shop/trade';
import { chinaTime, type Fact, factsOf, type Life } from './lives';

export const caseId = (index: number): string => `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;

/** What happened in a stream, in the order of its versions. */
export interface Told {
  readonly stream: string;
  readonly facts: readonly Fact[];
}

/** The events of several cases in log order: each recorded when it happened. */
export const eventsOf = (all: readonly Life[]): RecordedEvent[] =>
  inLogOrder(all.map((life, index) => ({ stream: `complaint-${caseId(index)}`, facts: factsOf(life) })));

/** The events of streams in log order: each recorded when it happened. */
export function inLogOrder(streams: readonly Told[]): RecordedEvent[] {
  const facts = streams.flatMap(({ stream, facts: all }) =>
    all.map((fact, version) => ({ ...fact, stream, version: version + 1 })),
  );
  return facts
    .sort((a, b) => a.at - b.at || (a.stream < b.stream ? -1 : 1) || a.version - b.version)
    .map(({ stream, type, data, at, version }, index) => {
      const event = recorded(stream, type, data, index);
      const occurredAt = chinaTime(at);
      return { ...event, version, meta: { ...event.meta, occurredAt, recordedAt: new Date(at).toISOString() } };
    });
}
