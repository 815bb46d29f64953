import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '../src/http/server/metrics';
import { ProjectionRuntime } from './runtime/projection-runtime';

/** What an operator watches of the read models. */
@Injectable()
export class ProjectionMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly runtime: ProjectionRuntime,
  ) {}

  onModuleInit(): void {
    const help = 'Whether a read model follows the log: 1 live, 0 stopped, outdated or absent.';
    this.metrics.gauge('casetrail_projection_live', help, ['projection'], async (set) => {
      for (const { name, status } of await this.runtime.list()) set({ projection: name }, status === 'live' ? 1 : 0);
    });
    const parked = 'Streams that a read model has set aside because of an event it cannot take.';
    this.metrics.gauge('casetrail_projection_parked', parked, ['projection'], async (set) => {
      for (const one of await this.runtime.list()) set({ projection: one.name }, one.parked);
    });
    const lag = 'Age of the oldest fact that a read model has not seen, in seconds; 0 when it has seen all.';
    this.metrics.gauge('casetrail_projection_lag_seconds', lag, ['projection'], async (set) => {
      for (const { name, seconds } of await this.runtime.lags()) set({ projection: name }, seconds);
    });
    const generation = 'The generation that readers see: always 1, with its name as a label.';
    this.metrics.gauge('casetrail_projection_generation', generation, ['projection', 'generation'], async (set) => {
      for (const { name, serving } of await this.runtime.list())
        if (serving !== null) set({ projection: name, generation: serving }, 1);
    });
    const rate = 'Events a second of the rebuild that goes on; 0 when none does.';
    this.metrics.gauge('casetrail_projection_rebuild_events_per_second', rate, ['projection'], async (set) => {
      for (const { name, rebuild } of await this.runtime.list())
        set(
          { projection: name },
          rebuild?.finishedAt === null && rebuild.state !== 'abandoned' ? (rebuild.rate ?? 0) : 0,
        );
    });
    const caughtUp = 'Whether a read model has seen the newest event of the log: 1 yes, 0 not yet.';
    this.metrics.gauge('casetrail_projection_caught_up', caughtUp, ['projection'], async (set) => {
      for (const { name, position, head } of await this.runtime.list())
        set({ projection: name }, position === head ? 1 : 0);
    });
  }
}
