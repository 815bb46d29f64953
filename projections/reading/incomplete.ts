import { Injectable } from '@nestjs/common';
import { ProjectionRuntime } from '../runtime/projection-runtime';

/** For so long an answer may not know yet that a case was set aside, in milliseconds. */
const FRESH_MS = 1_000;

/** Which streams read models have set aside: what they answer of these is incomplete. */
@Injectable()
export class Incomplete {
  private readonly looks = new Map<string, { readonly at: number; readonly streams: Promise<ReadonlySet<string>> }>();

  constructor(private readonly runtime: ProjectionRuntime) {}

  /** The streams that any of the models has set aside. */
  in(models: readonly string[]): Promise<ReadonlySet<string>> {
    const key = models.join();
    const last = this.looks.get(key);
    if (last !== undefined && Date.now() - last.at < FRESH_MS) return last.streams;
    const streams = this.runtime.parked(models).then((parked) => new Set(parked.map(({ stream }) => stream)));
    this.looks.set(key, { at: Date.now(), streams });
    streams.catch(() => this.looks.delete(key));
    return streams;
  }
}
