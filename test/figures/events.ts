import type { RecordedEvent } from '../../src/kernel/event';
import { recorded } from '../projections/runtime/shop/trade';
import { chinaTime, factsOf, type Life } from './lives';

const caseId = (index: number): string => `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;

/** The events of several cases in log order: each recorded when it happened. */
export function eventsOf(all: readonly Life[]): RecordedEvent[] {
  const facts = all.flatMap((life, index) =>
    factsOf(life).map((fact, version) => ({ ...fact, stream: `complaint-${caseId(index)}`, version: version + 1 })),
  );
  return facts
    .sort((a, b) => a.at - b.at || (a.stream < b.stream ? -1 : 1) || a.version - b.version)
    .map(({ stream, type, data, at, version }, index) => {
      const event = recorded(stream, type, data, index);
      const occurredAt = chinaTime(at);
      return { ...event, version, meta: { ...event.meta, occurredAt, recordedAt: new Date(at).toISOString() } };
    });
}
