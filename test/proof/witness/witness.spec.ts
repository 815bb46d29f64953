import { createServer, type Server } from 'node:http';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { originOf, signedCheckpoint, signersOf } from '../../../src/proof/integrator/signing';
import { cosignedBy } from '../../../src/proof/notes/cosignature';
import { vkeyOf } from '../../../src/proof/notes/keys';
import { parseNote } from '../../../src/proof/notes/signed-note';
import { NoAnswerFromLog, RemoteLog } from '../../../src/proof/witness/remote-log';
import { Fork, newWitness, witness } from '../../../src/proof/witness/witness';
import {
  readState,
  signerIn,
  withConfirmed,
  type WitnessState,
  writeState,
} from '../../../src/proof/witness/witness-state';
import { GrownTree, leavesOf } from '../merkle/grown-tree';

const ORIGIN = originOf('00000000-0000-4000-8000-000000000001');
const [signer] = signersOf(ORIGIN, [Buffer.alloc(32, 1)]);
const [stranger] = signersOf(ORIGIN, [Buffer.alloc(32, 2)]);
const NOW = (): Date => new Date('2026-11-25T12:00:00Z');

let tree: GrownTree;
let shown: { origin: string; signers: (typeof signer)[] };
let server: Server;
let log: RemoteLog;
beforeEach(async () => {
  tree = new GrownTree();
  shown = { origin: ORIGIN, signers: [signer] };
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    void answer(pathname, searchParams).then((text) => response.end(text));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  log = new RemoteLog(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
afterEach(() => new Promise((closed) => server.close(closed)));

async function answer(path: string, asked: URLSearchParams): Promise<string> {
  const signers = shown.signers.flatMap((one) => one ?? []);
  if (path.endsWith('/checkpoint'))
    return signedCheckpoint({ origin: shown.origin, size: tree.edge.size, root: tree.root() }, signers);
  if (path.endsWith('/keys'))
    return JSON.stringify({
      origin: ORIGIN,
      keys: signers.map(({ verifier }) => ({ vkey: vkeyOf(verifier), since: '', signs: true })),
    });
  const hashes = await tree.consistency(Number(asked.get('from')), Number(asked.get('to')));
  return JSON.stringify({ hashes: hashes.map((hash) => hash.toString('base64')) });
}

/** Lets the tree grow to these sizes and be confirmed at each. */
async function confirmedAt(...sizes: readonly number[]): Promise<WitnessState> {
  let state = await newWitness(log, 'witness.example/w');
  for (const size of sizes) {
    tree.add(leavesOf(size).slice(tree.edge.size));
    ({ state } = await witness(log, state, NOW));
  }
  return state;
}

/** Another tree of that size, the same up to one leaf. */
function forkedAt(index: number, size: number): void {
  const data = leavesOf(size);
  data[index] = Buffer.from('something else');
  tree = new GrownTree();
  tree.add(data);
}

describe('a witness', () => {
  it('confirms a tree that goes on, with its time, and remembers it', async () => {
    const state = await confirmedAt(0, 5, 5, 300);
    expect(state.confirmed.map(({ size }) => size)).toEqual([0, 5, 300]);
    tree.add(leavesOf(310).slice(300));
    const { checkpoint, size } = await witness(log, state, NOW);
    expect(size).toBe(310);
    expect(cosignedBy(parseNote(checkpoint), [signerIn(state).verifier])).toMatchObject([
      { time: Date.parse('2026-11-25T12:00:00Z') / 1000 },
    ]);
  });

  it.each([
    [0, '0 leaves are as they were, the change is among leaves 0 to 4'],
    [7, '5 leaves are as they were, the change is among leaves 5 to 299'],
    [299, '5 leaves are as they were, the change is among leaves 5 to 299'],
    [300, '300 leaves are as they were, the change is among leaves 300 to 399'],
    [450, '400 leaves are as they were, the change is among leaves 400 to 499'],
  ])('refuses a tree that was changed at leaf %i, and says where', async (index, words) => {
    const state = await confirmedAt(5, 300, 400, 500);
    forkedAt(index, 600);
    await expect(witness(log, state, NOW)).rejects.toThrow(new RegExp(words));
    forkedAt(index, 500);
    await expect(witness(log, state, NOW)).rejects.toThrow(Fork);
  });

  it('refuses a tree that became smaller, one of another log, and one that somebody else has signed', async () => {
    const state = await confirmedAt(5, 300);
    tree = new GrownTree();
    tree.add(leavesOf(299));
    await expect(witness(log, state, NOW)).rejects.toThrow(
      'shows a tree of 299 leaves, but this witness has confirmed one of 300',
    );
    tree.add(leavesOf(310).slice(299));
    shown.signers = [stranger];
    await expect(witness(log, state, NOW)).rejects.toThrow('not signed by the key');
    shown = { origin: `${ORIGIN}x`, signers: signersOf(`${ORIGIN}x`, [Buffer.alloc(32, 1)]) };
    await expect(witness(log, state, NOW)).rejects.toThrow(Fork);
    shown = { origin: ORIGIN, signers: [stranger, signer] };
    expect((await witness(log, state, NOW)).size).toBe(310);
  });

  it('believes the key it was told rather than the one that is shown', async () => {
    tree.add(leavesOf(3));
    const state = await newWitness(log, 'w', vkeyOf(stranger?.verifier ?? ({} as never)));
    await expect(witness(log, state, NOW)).rejects.toThrow(Fork);
  });

  it('waits for a log that does not answer', async () => {
    const nowhere = new RemoteLog('http://127.0.0.1:9');
    await expect(newWitness(nowhere, 'w')).rejects.toThrow(NoAnswerFromLog);
  });

  it('keeps its key and its memory in a file of its own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'casetrail-witness-'));
    const file = join(folder, 'state.json');
    expect(await readState(file)).toBeUndefined();
    const state = await confirmedAt(5, 300);
    await writeState(file, state);
    expect(await readState(file)).toEqual(state);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await rm(folder, { recursive: true });
  });

  it('remembers the newest trees and fewer of the older ones', async () => {
    let state = await confirmedAt();
    for (let size = 1; size <= 2_500; size++) state = withConfirmed(state, { size, root: '' });
    expect(state.confirmed.length).toBeLessThanOrEqual(1_000);
    expect(state.confirmed.at(-1)?.size).toBe(2_500);
    expect(state.confirmed.at(-2)?.size).toBe(2_499);
    expect(state.confirmed[0]?.size).toBe(1);
  });
});
