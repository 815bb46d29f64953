import type { PoolClient } from 'pg';
import type { EventLog } from '../../../src/event-log/event-log';
import type { Position, RecordedEvent } from '../../../src/kernel/event';
import type { Parking } from '../parking/parked-streams';
import type { BoundProjection } from '../rows/bound-projection';
import { ProjectionTables } from '../rows/projection-tables';
import { NEXT } from '../rows/row-shape';

/** Where the rows of a build are, and what is recorded of it within the transactions that write them. */
export interface BuildPlace {
  readonly schema: string;
  /** Streams that are set aside already: none of their events from there on is applied. */
  readonly parked?: readonly Parking[];
  /** Records that the build comes from one position to another, so that a rebuild that is killed can go on. Throws `BuildTaken`. */
  readonly record?: (client: PoolClient, from: Position, to: Position) => Promise<void>;
  readonly moved?: (position: Position) => void;
  /** Records that a stream is set aside. */
  readonly park?: (client: PoolClient, parking: Parking) => Promise<void>;
}

/** A generation that is brought up to the end of the log. */
export class Build {
  /** Nothing after this position is applied. */
  until: Position | undefined;
  readonly schema: string;
  private readonly tables: ProjectionTables;
  private readonly aside: Map<string, Parking>;

  constructor(
    readonly bound: BoundProjection,
    /** Up to where events have been applied. */
    public position: Position,
    private readonly place: BuildPlace = { schema: NEXT },
  ) {
    this.schema = place.schema;
    this.tables = new ProjectionTables(bound, place.schema);
    this.aside = new Map(place.parked?.map((parking) => [parking.stream, parking]));
  }

  get parked(): readonly Parking[] {
    return [...this.aside.values()];
  }

  /** Applies the events that are due, within the caller's transaction; the position stays. Throws `ProjectionFault`. */
  apply(client: PoolClient, events: readonly RecordedEvent[]): Promise<void> {
    return this.tables.apply(client, this.due(events));
  }

  /** Those of the events that are to be applied. */
  due(events: readonly RecordedEvent[]): RecordedEvent[] {
    return events.filter(
      ({ position, stream }) => position > this.position && !this.isBeyond(position) && !this.aside.has(stream),
    );
  }

  /** Applies what readers may already have seen, so that a swap never takes them back; answers how far that is. */
  async bringTo(goal: Position, client: PoolClient, log: EventLog): Promise<Position> {
    let reached = this.position;
    if (reached >= goal) return reached;
    for await (const page of log.readAll(reached)) {
      await this.apply(client, page.events);
      reached = page.position;
      if (reached >= goal) return reached;
    }
    return goal;
  }

  /** Within the same transaction: records that the build will be at `position`. Throws `BuildTaken`. */
  async record(client: PoolClient, position: Position): Promise<void> {
    const reached = this.reachable(position);
    if (reached > this.position) await this.place.record?.(client, this.position, reached);
  }

  /** Within the same transaction: records that a stream is set aside. */
  async recordAside(client: PoolClient, parking: Parking): Promise<void> {
    await this.place.park?.(client, parking);
  }

  setAside(parking: Parking): void {
    this.aside.set(parking.stream, parking);
  }

  moveTo(position: Position): void {
    if (this.isAt(position)) return;
    this.position = this.reachable(position);
    this.place.moved?.(this.position);
  }

  /** Whether there is no way from where it is to this position. */
  isAt(position: Position): boolean {
    return this.reachable(position) <= this.position;
  }

  wantsMoreThan(position: Position): boolean {
    return this.until === undefined || position < this.until;
  }

  private reachable(position: Position): Position {
    return this.until !== undefined && position > this.until ? this.until : position;
  }

  private isBeyond(position: Position): boolean {
    return this.until !== undefined && position > this.until;
  }
}
