import type { EventLog, RawEvent } from '../../event-log/event-log';
import { LeafRun } from '../leaves/leaf-run';
import { type Edge, grow, rootOf } from '../merkle/growing';
import { EMPTY_ROOT, sameBytes } from '../merkle/hashes';
import { rootAt } from '../merkle/tile-source';
import type { Signer } from '../notes/keys';
import { advance } from '../store/advance';
import { edgeAt } from '../store/edge';
import { storedTiles } from '../store/stored-tiles';
import { type Database, plantTree, type StoredTree, storedTree } from '../store/tree-row';
import type { SignedBefore } from './signed-before';
import { signedCheckpoint } from './signing';

/** Nothing may be signed: what is stored contradicts what was signed. The message says what and is for the operator. */
export class NothingSigned extends Error {}

/** Another integrator was faster: the tree is to be looked at anew. */
export class Overtaken extends Error {}

export interface TrunkParts {
  readonly log: EventLog;
  readonly origin: string;
  readonly signers: readonly Signer[];
  readonly signedBefore: SignedBefore;
}

/** The tree as one integrator sees it, from its last leaf on. */
export class Trunk {
  private constructor(
    private readonly parts: TrunkParts,
    private readonly database: Database,
    private tree: Pick<StoredTree, 'size' | 'root' | 'position'>,
    private edge: Edge,
  ) {}

  get size(): number {
    return this.tree.size;
  }

  /** The stored tree, planted when there is none. Throws `NothingSigned` when it is not what was signed before. */
  static async open(parts: TrunkParts, database: Database): Promise<Trunk> {
    const { log, origin, signers, signedBefore } = parts;
    const empty = { origin, size: 0, root: EMPTY_ROOT, position: log.beginning };
    const known = await signedBefore.last();
    if (known === undefined || known.size === 0)
      await plantTree(database, { ...empty, note: signedCheckpoint(empty, signers) });
    const tree = await storedTree(database);
    if (tree === undefined) throw new NothingSigned(`the database holds no tree, but one of ${known?.size} was signed`);
    if (tree.origin !== origin) throw new NothingSigned(`the tree is that of ${tree.origin} and not of ${origin}`);
    const edge = await edgeAt(tree.size, database);
    if (!sameBytes(rootOf(edge), tree.root))
      throw new NothingSigned('the tiles do not lead to the root that was signed');
    if (known !== undefined) await refuseOther(known, tree.size, database);
    return new Trunk(parts, database, tree, edge);
  }

  /** Whether there are events that have no leaf yet. Throws `NothingSigned` when the log ends before the tree does. */
  async isBehind(): Promise<boolean> {
    const head = await this.parts.log.head();
    if (head < this.tree.position)
      throw new NothingSigned(`the log ends at ${head}, but the tree goes on to ${this.tree.position}`);
    return head > this.tree.position;
  }

  /** Gives leaves to all events there are, page by page, each with a checkpoint. Throws `Overtaken`. */
  async grow(limit: number, isStopping: () => boolean): Promise<void> {
    for await (const events of this.parts.log.readRaw(this.tree.position, { limit })) {
      await this.take(events);
      if (isStopping()) return;
    }
  }

  private async take(events: readonly RawEvent[]): Promise<void> {
    const { origin, signers, signedBefore } = this.parts;
    const run = LeafRun.of(events);
    const positions = events.map(({ position }) => position);
    const { edge, tiles } = grow(this.edge, run.hashes);
    const root = rootOf(edge);
    const note = signedCheckpoint({ origin, size: edge.size, root }, signers);
    const to = { size: edge.size, root, position: positions.at(-1) ?? this.tree.position, note };
    const leaves = { first: this.tree.size, run, positions };
    if (!(await advance(this.database, { from: this.tree, to, tiles, leaves })))
      throw new Overtaken('another integrator let the tree grow');
    [this.tree, this.edge] = [to, edge];
    await signedBefore.remember(note);
  }
}

/** What was signed before must be the beginning of what is stored. */
async function refuseOther(known: { size: number; root: Buffer }, size: number, database: Database): Promise<void> {
  if (known.size > size)
    throw new NothingSigned(
      `the database holds a tree of ${size}, but one of ${known.size} was signed: was it restored to an earlier state?`,
    );
  if (!sameBytes(await rootAt(known.size, storedTiles(database)), known.root))
    throw new NothingSigned(`the first ${known.size} leaves are other than those that were signed`);
}
