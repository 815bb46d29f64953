import type { ClientBase, Pool } from 'pg';
import type { Position } from '../../kernel/event';

export type Database = Pick<ClientBase | Pool, 'query'>;

/** The newest signed tree, and the event that its last leaf stands for. */
export interface StoredTree {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly position: Position;
  /** The checkpoint as it was signed, without cosignatures. */
  readonly note: string;
  readonly signedAt: Date;
}

type Row = Omit<StoredTree, 'size' | 'signedAt'> & { readonly size: string; readonly signed_at: Date };

/** Undefined before the first checkpoint was signed. */
export async function storedTree(database: Database): Promise<StoredTree | undefined> {
  const text = 'select origin, size, root, position, note, signed_at from proof.tree';
  const { rows } = await database.query<Row>({ name: 'proof-tree', text });
  const [row] = rows;
  if (row === undefined) return undefined;
  const { signed_at: signedAt, size, ...rest } = row;
  return { ...rest, size: Number(size), signedAt };
}

/** The first tree of an installation; whoever else was faster has it. */
export async function plantTree(database: Database, tree: Omit<StoredTree, 'signedAt'>): Promise<void> {
  await database.query(
    `insert into proof.tree (origin, size, root, position, note, signed_at)
     values ($1, $2, $3, $4, $5, clock_timestamp()) on conflict do nothing`,
    [tree.origin, tree.size, tree.root, tree.position, tree.note],
  );
}
