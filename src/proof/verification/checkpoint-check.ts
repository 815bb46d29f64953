import { sameBytes } from '../merkle/hashes';
import { rootAt } from '../merkle/tile-source';
import { type Checkpoint, parseCheckpoint } from '../notes/checkpoint';
import { cosignedBy } from '../notes/cosignature';
import type { Verifier } from '../notes/keys';
import { parseNote, signedBy, type SignedNote } from '../notes/signed-note';
import { storedTiles } from '../store/stored-tiles';
import { type Database, type StoredTree, storedTree } from '../store/tree-row';
import { Differs } from './difference';

const differs = (what: string): Differs => new Differs({ in: 'checkpoint', what });

/** The stored tree, when its checkpoint is signed by a key of the log and says what the tree is. Throws `Differs`. */
export async function checkedTree(database: Database, origin: string, keys: readonly Verifier[]): Promise<StoredTree> {
  const tree = await storedTree(database);
  if (tree === undefined) throw differs('there is no checkpoint');
  const note = read(tree.note);
  const said = parse(note.text);
  if (!isSigned(note, keys)) throw differs('the checkpoint is not signed by a key of this log');
  if (said.origin !== origin || tree.origin !== origin) throw differs(`the checkpoint is one of ${said.origin}`);
  if (said.size !== tree.size) throw differs(`the tree has ${tree.size} leaves, its checkpoint says ${said.size}`);
  if (!sameBytes(said.root, tree.root)) throw differs('the root of the tree is not the one of its checkpoint');
  return tree;
}

/** Whatever was signed or confirmed before is the beginning of the tree, whose tiles were checked. Throws `Differs`. */
export async function checkEarlier(
  database: Database,
  size: number,
  { signed, witnesses }: { readonly signed?: Checkpoint; readonly witnesses: readonly Verifier[] },
): Promise<void> {
  if (signed !== undefined) await mustBeginWith(database, size, signed, 'checkpoint');
  const { rows } = await database.query<{ size: string; note: string; line: string }>(
    'select size, note, line from proof.cosignature order by size',
  );
  for (const row of rows) {
    const note = read(row.note + row.line);
    const what = `what a witness said of ${row.size} leaves is not valid`;
    if (cosigners(note, witnesses) === undefined)
      throw new Differs({ in: 'cosignatures', what, index: Number(row.size) });
    await mustBeginWith(database, size, parse(note.text), 'cosignatures');
  }
}

async function mustBeginWith(
  database: Database,
  size: number,
  earlier: Checkpoint,
  place: 'checkpoint' | 'cosignatures',
) {
  const index = Math.min(earlier.size, size);
  if (earlier.size > size)
    throw new Differs({ in: place, what: `a tree of ${earlier.size} was signed, this one has ${size}`, index });
  if (!sameBytes(await rootAt(earlier.size, storedTiles(database)), earlier.root))
    throw new Differs({ in: place, what: `the tree of ${earlier.size} leaves that was signed is another one`, index });
}

function read(note: string): SignedNote {
  try {
    return parseNote(note);
  } catch {
    throw differs('the checkpoint cannot be read');
  }
}

function parse(text: string): Checkpoint {
  try {
    return parseCheckpoint(text);
  } catch {
    throw differs('the checkpoint cannot be read');
  }
}

function isSigned(note: SignedNote, keys: readonly Verifier[]): boolean {
  try {
    return signedBy(note, keys).length > 0;
  } catch {
    return false;
  }
}

function cosigners(note: SignedNote, witnesses: readonly Verifier[]): unknown {
  try {
    return cosignedBy(note, witnesses);
  } catch {
    return undefined;
  }
}
