import { foldedShapes } from '../../rows/bound-projection';
import type { PoolClient } from 'pg';
import type { Actor, Position } from '../../../../src/kernel/event';
import { newIdInTime } from '../../../../src/kernel/ids';
import { ProjectionFault } from '../../projection-fault';
import { PREVIOUS } from '../../rows/row-shape';
import type { Build } from '../build';
import { previousOf } from '../previous/previous';
import type { RebuildReason, RebuildSubject } from '../rebuild-progress';
import { fingerprintsOf } from './fingerprints';
import type { RebuildEvent, TablesAt } from './rebuild.events';

/** Records facts about a read model; `rebuild` is the same for all read models that are rebuilt together. */
export type RecordFact = (name: string, fact: RebuildEvent, of: { rebuild: string; actor: Actor }) => Promise<void>;

/** As whom the program acts by itself. */
const PROGRAM: Actor = { id: 'program', role: 'system', unit: 'casetrail' };

/** Tells what becomes of a rebuild. The first building of a read model is none: there was nothing before it. */
export class RebuildRecord {
  /** The same for all read models that are rebuilt together. */
  readonly run = newIdInTime();
  private readonly actor: Actor;
  private readonly begun = new Map<string, string>();
  private readonly after = new Map<string, TablesAt>();

  constructor(
    private readonly session: PoolClient,
    private readonly reason: RebuildReason,
    private readonly record: RecordFact | undefined,
  ) {
    this.actor = reason.actor ?? PROGRAM;
  }

  async begin(subjects: readonly RebuildSubject[], head: Position): Promise<void> {
    const { why } = this.reason;
    for (const { name, from: fromGeneration, to: toGeneration } of subjects)
      if (fromGeneration !== null) {
        await this.tell(name, { type: 'RebuildStarted', v: 1, data: { fromGeneration, toGeneration, why, head } });
        this.begun.set(name, fromGeneration);
      }
  }

  /** Those that go back to earlier rows tell nothing before it is done. */
  goBack(subjects: readonly RebuildSubject[]): void {
    for (const { name, from } of subjects) if (from !== null) this.begun.set(name, from);
  }

  /** Looks at rows that have caught up and that nobody sees yet. */
  async look(builds: readonly Build[]): Promise<void> {
    for (const { bound, schema, position } of builds)
      if (this.isTold(bound.name))
        this.after.set(bound.name, await fingerprintsOf(this.session, schema, tablesOf(bound), position));
  }

  async finish({ bound: { name }, parked }: Build, position: Position): Promise<void> {
    const pair = await this.bothSides(name);
    if (pair === undefined) return;
    const data = { position, ...pair, parked: parked.length };
    await this.tell(name, { type: 'RebuildFinished', v: 1, data });
  }

  async wentBack({ bound: { name, generation: toGeneration } }: Build, position: Position): Promise<void> {
    const [pair, fromGeneration] = [await this.bothSides(name), this.begun.get(name)];
    if (pair === undefined || fromGeneration === undefined) return;
    const data = { fromGeneration, toGeneration, why: this.reason.why, position, ...pair };
    await this.tell(name, { type: 'PreviousGenerationRestored', v: 1, data });
  }

  async fail(name: string, error: unknown): Promise<void> {
    if (this.isTold(name)) await this.tell(name, { type: 'RebuildFailed', v: 1, data: faultOf(error) });
  }

  /** `by`: who asked for it; nobody when the program ended. */
  async cancel(names: readonly string[], by?: RebuildReason): Promise<void> {
    const data = by === undefined ? {} : { why: by.why };
    for (const name of names.filter((one) => this.isTold(one)))
      await this.tell(name, { type: 'RebuildCancelled', v: 1, data }, by?.actor);
  }

  private async bothSides(name: string): Promise<{ before: TablesAt; after: TablesAt } | undefined> {
    const after = this.after.get(name);
    const replaced = (await previousOf(this.session, [name])).get(name);
    if (after === undefined || replaced === undefined) return undefined;
    const before = await fingerprintsOf(this.session, PREVIOUS, replaced.tables, replaced.position);
    return { before, after };
  }

  private isTold(name: string): boolean {
    return this.record !== undefined && this.begun.has(name);
  }

  private async tell(name: string, fact: RebuildEvent, actor = this.actor): Promise<void> {
    await this.record?.(name, fact, { rebuild: this.run, actor });
  }
}

const tablesOf = (bound: Build['bound']): string[] => foldedShapes(bound).map(({ table }) => table);

function faultOf(error: unknown): { fault: string; at?: { position: Position; stream: string; type: string } } {
  const { event, cause } = error instanceof ProjectionFault ? error : { event: undefined, cause: error };
  const fault = cause instanceof Error ? ('code' in cause ? String(cause.code) : cause.name) : 'ProjectionFault';
  if (event === undefined) return { fault };
  const { position, stream, type } = event;
  return { fault, at: { position, stream, type } };
}
