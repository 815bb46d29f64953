import type { Pool } from 'pg';
import type { Position, RecordedEvent } from '../../../../src/kernel/event';
import { parkingOf } from '../../parking/parked-streams';
import { isOfOneStream, tooManyParked } from '../../parking/poison.rules';
import type { ProjectionFault } from '../../projection-fault';
import type { LoadPage, Way } from '../loading/ways';
import { parkedInBuild, parkInBuild } from './parked-in-builds';

/** By projection and stream: the version from which on its events are not taken. */
export type Aside = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Events that were taken and not recorded when something went wrong. */
export interface Unrecorded {
  readonly count: number;
  /** Those of them whose rows may not have been sent. */
  readonly unsent: number;
  readonly last: RecordedEvent | undefined;
}

export const NOTHING: Unrecorded = { count: 0, unsent: 0, last: undefined };

interface Part {
  readonly events: readonly RecordedEvent[];
  /** How far the share is with them; undefined in the midst of a stream. */
  readonly position: Position | undefined;
  /** The stream that has more events behind the part, when streams are read one after the other. */
  readonly goesOn: string | undefined;
}

/**
 * Finds the events of a share that a projection cannot take, and sets their streams aside. When only the database refused
 * rows, nobody knows of which event: fewer and fewer are then recorded at a time until it stands alone.
 */
export class Poison {
  readonly aside = new Map<string, Map<string, number>>();
  private step: number;
  /** Of so many events behind what is recorded, few are sent at a time: they come in the same order each time. */
  private carefulFor = 0;

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

  /** Whether so much has been taken that it is to be recorded, or sent. */
  isDue({ count, unsent }: Unrecorded): boolean {
    if (count === 0) return false;
    return count <= this.carefulFor
      ? unsent >= this.step || count === this.carefulFor
      : unsent >= this.limits.recordEvents;
  }

  /** So many events need not be taken again. */
  recorded(count: number): void {
    this.carefulFor = Math.max(0, this.carefulFor - count);
  }

  /** A page of events in parts: with none of them more is unsent than may be. */
  *inParts(page: LoadPage, way: Way, unrecorded: () => Unrecorded): Generator<Part> {
    const { events, position, isWhole } = page;
    let rest = events;
    do {
      const part = rest.slice(0, Math.max(1, this.room(unrecorded())));
      rest = rest.slice(part.length);
      const [next, last] = [rest[0], part.at(-1)];
      const reached = way.positionAfter(part, next);
      if (next !== undefined)
        yield { events: part, position: reached, goesOn: next.stream === last?.stream ? next.stream : undefined };
      else yield { events: part, position: isWhole ? position : undefined, goesOn: isWhole ? undefined : last?.stream };
    } while (rest.length > 0);
  }

  private room({ count, unsent }: Unrecorded): number {
    if (count < this.carefulFor) return Math.min(this.step - unsent, this.carefulFor - count);
    return this.limits.recordEvents - unsent;
  }

  /** Does something about a fault, so that what is not recorded can be tried again; answers the fault when nothing can be done. */
  async of(fault: ProjectionFault, { count, unsent, last }: Unrecorded): Promise<ProjectionFault | undefined> {
    if (!isOfOneStream(fault)) return fault;
    const event = fault.event ?? (unsent === 1 ? last : undefined);
    if (event !== undefined) return this.setAside(fault, event);
    // Nothing is unrecorded: no event of this share is to blame.
    if (last === undefined) return fault;
    this.step = Math.ceil(unsent / 2);
    this.carefulFor = count;
    return undefined;
  }

  private async setAside(fault: ProjectionFault, event: RecordedEvent): Promise<ProjectionFault | undefined> {
    const { projection } = fault;
    const { mostParked } = this.limits;
    if ((await parkedInBuild(this.pool, projection)).length >= mostParked) return tooManyParked(fault, mostParked);
    await parkInBuild(this.pool, projection, parkingOf(event, fault.message));
    await this.learn(projection);
    this.step = this.limits.recordEvents;
    this.carefulFor = 0;
    return undefined;
  }
}
