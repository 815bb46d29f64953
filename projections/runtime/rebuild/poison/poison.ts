import type { Pool } from 'pg';
import type { Position, RecordedEvent } from '../../../../src/kernel/event';
import { parkingOf } from '../../parking/parked-streams';
import { isOfOneStream, tooManyParked } from '../../parking/poison.rules';
import type { ProjectionFault } from '../../projection-fault';
import { parkedInBuild, parkInBuild } from './parked-in-builds';

/** By projection and stream: the version from which on its events are not taken. */
export type Aside = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Events that were taken and not recorded when something went wrong. */
export interface Unrecorded {
  readonly count: number;
  readonly last: RecordedEvent | undefined;
}

export const NOTHING: Unrecorded = { count: 0, last: undefined };

interface Part {
  readonly events: readonly RecordedEvent[];
  readonly position: Position;
}

/**
 * Finds the events of a share that a projection cannot take, and sets their streams aside. When only the database refused
 * rows, nobody knows of which event: fewer and fewer are then recorded at a time until it stands alone.
 */
export class Poison {
  readonly aside = new Map<string, Map<string, number>>();
  private step: number;
  /** Up to here few events are recorded at a time. */
  private carefulUntil: Position = '';

  constructor(
    private readonly pool: Pool,
    private readonly limits: { readonly recordEvents: number; readonly mostParked: number },
  ) {
    this.step = limits.recordEvents;
  }

  /** Learns what a projection has set aside in this build. */
  async learn(projection: string): Promise<void> {
    const parked = await parkedInBuild(this.pool, projection);
    if (parked.length > 0) this.aside.set(projection, new Map(parked.map(({ stream, version }) => [stream, version])));
  }

  /** So many events are recorded at a time after this position. */
  stepAt(position: Position): number {
    return position <= this.carefulUntil ? this.step : this.limits.recordEvents;
  }

  /** A page of events in parts: with none of them more than a step is unrecorded. */
  *inParts(events: readonly RecordedEvent[], end: Position, unrecorded: () => number): Generator<Part> {
    let rest = events;
    for (let first = rest[0]; first !== undefined; first = rest[0]) {
      const part = rest.slice(0, Math.max(1, this.stepAt(first.position) - unrecorded()));
      rest = rest.slice(part.length);
      yield { events: part, position: rest.length === 0 ? end : (part.at(-1)?.position ?? end) };
    }
    if (events.length === 0) yield { events, position: end };
  }

  /** Does something about a fault, so that what is not recorded can be tried again; answers the fault when nothing can be done. */
  async of(fault: ProjectionFault, { count, last }: Unrecorded): Promise<ProjectionFault | undefined> {
    if (!isOfOneStream(fault)) return fault;
    const event = fault.event ?? (count === 1 ? last : undefined);
    if (event !== undefined) return this.setAside(fault, event);
    // Nothing is unrecorded: no event of this share is to blame.
    if (last === undefined) return fault;
    this.step = Math.ceil(count / 2);
    this.carefulUntil = last.position;
    return undefined;
  }

  private async setAside(fault: ProjectionFault, event: RecordedEvent): Promise<ProjectionFault | undefined> {
    const { projection } = fault;
    const { mostParked } = this.limits;
    if ((await parkedInBuild(this.pool, projection)).length >= mostParked) return tooManyParked(fault, mostParked);
    await parkInBuild(this.pool, projection, parkingOf(event, fault.message));
    await this.learn(projection);
    this.step = this.limits.recordEvents;
    this.carefulUntil = '';
    return undefined;
  }
}
