import type { EventLog, RawEvent } from '../../event-log/event-log';
import type { Position } from '../../kernel/event';
import { type LeafOf, LeafRun } from '../leaves/leaf-run';
import { EMPTY_EDGE, type Edge, grow, rootOf } from '../merkle/growing';
import { sameBytes } from '../merkle/hashes';
import type { Checkpoint } from '../notes/checkpoint';
import type { Verifier } from '../notes/keys';
import { edgeAt } from '../store/edge';
import { leafAt } from '../store/stored-entries';
import type { Database } from '../store/tree-row';
import { checkEarlier, checkedTree } from './checkpoint-check';
import { atLeaf, Differs, type Difference } from './difference';
import { checkLeaf, type EventCheck, versionsCheck } from './leaf-check';
import { SealedCheck, type SealKeys } from './sealed-check';
import { type FieldsCheck, shapesCheck } from './shapes-check';
import { StoredLeaves } from './stored-leaves';
import { StoredRows } from './stored-rows';
import { checkNothingBeyond, checkTiles } from './tiles-check';

/** What is verified, and against what. */
export interface Verification {
  readonly log: EventLog;
  readonly database: Database;
  readonly origin: string;
  readonly keys: readonly Verifier[];
  readonly witnesses: readonly Verifier[];
  /** The last checkpoint that was signed, as it is kept outside of the database. */
  readonly signed?: Checkpoint;
  /** Of each type of event the newest schema version. */
  readonly shapes: ReadonlyMap<string, number>;
  /** Holds the data of an event against what its type declares. */
  readonly declared?: FieldsCheck;
  /** The keys of personal data. */
  readonly keysOfPersons?: SealKeys;
  /** Only the events after this position; the leaves before it are taken as they are. */
  readonly from?: Position;
  readonly progress?: (events: number, total: number) => void;
  readonly leafOf?: LeafOf;
}

export interface Verdict {
  /** Events that were hashed and compared. */
  readonly events: number;
  /** Leaves of the checkpoint they were compared with. */
  readonly size: number;
  /** Newer events, of which no checkpoint speaks yet. */
  readonly notYetProved: number;
  readonly difference?: Difference;
}

const PAGE_EVENTS = 2_048;

/**
 * Recomputes every hash from the raw events and compares leaves, tiles, root and checkpoint; ends at the first difference. Throws
 * `RangeError` for a position to begin after that no leaf stands for.
 */
export async function verifyLog(verification: Verification): Promise<Verdict> {
  const run = new Run(verification);
  try {
    await run.check();
    return run.verdict();
  } catch (error) {
    if (error instanceof Differs) return { ...run.verdict(), difference: error.difference };
    throw error;
  }
}

class Run {
  private events = 0;
  private size = 0;
  private notYetProved = 0;
  private edge: Edge = EMPTY_EDGE;
  private tiles: Promise<void> = Promise.resolve();
  private readonly versions: EventCheck;
  private readonly shapes: ReturnType<typeof shapesCheck>;
  private readonly sealed: SealedCheck;

  constructor(private readonly verification: Verification) {
    const { from, shapes, declared, log, keysOfPersons } = verification;
    this.versions = versionsCheck(from === undefined);
    this.shapes = shapesCheck(shapes, declared);
    this.sealed = new SealedCheck(log, keysOfPersons);
  }

  verdict(): Verdict {
    return { events: this.events, size: this.size, notYetProved: this.notYetProved };
  }

  async check(): Promise<void> {
    const { log, database, origin, keys, signed, witnesses, from } = this.verification;
    const tree = await checkedTree(database, origin, keys);
    this.size = tree.size;
    if (from !== undefined && from !== log.beginning) this.edge = await edgeBehind(from, database);
    for await (const page of log.readRaw(from ?? log.beginning, { limit: PAGE_EVENTS })) await this.take(page);
    await this.tiles;
    if (this.edge.size < tree.size) {
      const next = await new StoredLeaves(database, this.edge.size).next();
      throw atLeaf('log', 'the log ends before this event', this.edge.size, next);
    }
    if (!sameBytes(rootOf(this.edge), tree.root))
      throw new Differs({ in: 'checkpoint', what: 'the events do not lead to the root that was signed' });
    await checkNothingBeyond(database, tree.size);
    await this.sealed.end();
    await checkEarlier(database, tree.size, { ...(signed && { signed }), witnesses });
  }

  private async take(page: readonly RawEvent[]): Promise<void> {
    const { database, progress, leafOf } = this.verification;
    const proved = page.slice(0, Math.max(0, this.size - this.edge.size));
    const stored = unheeded(StoredRows.in(database, this.edge.size, this.edge.size + proved.length));
    const leaves = LeafRun.of(proved, leafOf);
    const grown = grow(this.edge, leaves.hashes);
    await this.tiles;
    if (!(await stored).are(leaves)) await this.findDifference(proved, leaves);
    for (const event of proved) this.look(event);
    await this.sealed.look();
    // Compared while the next page is hashed.
    this.tiles = unheeded(checkTiles(database, grown.tiles));
    this.edge = grown.edge;
    this.events += proved.length;
    this.notYetProved += page.length - proved.length;
    progress?.(this.events, this.size);
  }

  private look(event: RawEvent): void {
    this.versions(event);
    this.sealed.take(event, this.shapes(event));
  }

  /** Somewhere in these the stored leaves differ: looks at one after the other. */
  private async findDifference(proved: readonly RawEvent[], leaves: LeafRun): Promise<void> {
    const first = this.edge.size;
    const stored = new StoredLeaves(this.verification.database, first);
    for (const [at, event] of proved.entries()) {
      checkLeaf(event, leaves.leaf(at), await stored.next(), first + at);
      this.look(event);
    }
    throw new Differs({ in: 'leaves', what: 'the stored leaves were changed while they were compared', index: first });
  }
}

/** Its failure is told to whoever awaits it, if anybody does. */
function unheeded<Told>(told: Promise<Told>): Promise<Told> {
  told.catch(() => undefined);
  return told;
}

async function edgeBehind(from: Position, database: Database): Promise<Edge> {
  const leaf = await leafAt(database, from);
  if (leaf === undefined) throw new RangeError(`no leaf stands for the position ${from}`);
  return edgeAt(leaf.index + 1, database);
}
