import { createHash } from 'node:crypto';
import type { RawEvent } from '../../../src/event-log/event-log';
import { entriesOf } from '../../../src/proof/leaves/bundle';
import { EMPTY_ROOT } from '../../../src/proof/merkle/hashes';
import { consistencyParts } from '../../../src/proof/merkle/proofs';
import { hashesOf } from '../../../src/proof/merkle/tile-source';
import { verifyConsistency } from '../../../src/proof/merkle/verify';
import { parseCheckpoint } from '../../../src/proof/notes/checkpoint';
import { ED25519, signerOf } from '../../../src/proof/notes/keys';
import { parseNote, signedBy } from '../../../src/proof/notes/signed-note';
import { leafAt, leafOf, storedBundle } from '../../../src/proof/store/stored-entries';
import { storedTiles } from '../../../src/proof/store/stored-tiles';
import { LogsOnDoubles } from '../../support/eventstoredb/log-on-double';
import { NaiveTree } from '../merkle/naive-tree';
import { ProvedLog } from './proved-log';

/** The data of a leaf, put together by hand from what docs/proof.md says. */
function leafByHand({ v, position, stream, version, id, type, recordedAt, data, meta }: RawEvent): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(data));
  const digest = createHash('sha256').update(length).update(data).update(meta).digest();
  const told = [`${v}`, position, stream, `${version}`, id, type, recordedAt].map((text) => Buffer.from(text));
  const fields = [...told, digest].map((field) => Buffer.concat([Buffer.of(field.length >> 8, field.length), field]));
  return Buffer.concat([Buffer.of(1), ...fields]);
}

async function rawEvents({ log }: ProvedLog): Promise<RawEvent[]> {
  const events: RawEvent[] = [];
  for await (const page of log.readRaw(log.beginning)) events.push(...page);
  return events;
}

let proved: ProvedLog;
afterEach(() => proved.close());

describe.each(['Postgres', 'EventStoreDB'])('the proof of a log in %s', (store) => {
  const doubles = new LogsOnDoubles();
  beforeEach(async () => {
    proved = await ProvedLog.open(store === 'Postgres' ? undefined : (await doubles.double()).connectionString);
  });
  afterEach(() => doubles.close());

  it('begins with a signed checkpoint of the empty tree, which names the log', async () => {
    proved.integrate();
    const { note, size, root } = await proved.until(() => true);
    const origin = `casetrail/${await proved.log.identity()}`;
    const { text } = parseNote(note);
    expect(parseCheckpoint(text)).toEqual({ origin, size: 0, root: EMPTY_ROOT });
    expect([size, root]).toEqual([0, EMPTY_ROOT]);
    const { verifier } = signerOf(origin, ED25519, proved.seed);
    expect(signedBy(parseNote(note), [verifier])).toEqual([verifier]);
  });

  it('gives every event its leaf in the order of the log, and the root that the RFC says', async () => {
    await proved.append(300);
    proved.integrate();
    await proved.proved();
    await proved.append(290, 2);
    const tree = await proved.proved();
    const events = await rawEvents(proved);
    const leaves = events.map(leafByHand);
    expect(tree).toMatchObject({ size: 590, position: events.at(-1)?.position });
    expect(tree.root).toEqual(new NaiveTree(leaves).mth(0, 590));
    expect(parseCheckpoint(parseNote(tree.note).text)).toMatchObject({ size: 590, root: tree.root });
    const bundles = await Promise.all([0, 1, 2].map((index) => storedBundle(proved.pool, index)));
    expect(bundles.map((bundle) => entriesOf(bundle).length)).toEqual([256, 256, 78]);
    expect(Buffer.concat(bundles.flatMap(entriesOf)).equals(Buffer.concat(leaves))).toBe(true);
    for (const index of [0, 255, 256, 299, 300, 589]) {
      const data = leaves[index] ?? Buffer.alloc(0);
      expect(await leafAt(proved.pool, events[index]?.position ?? '')).toEqual({ index, data });
      expect(await leafOf(proved.pool, index)).toEqual({ index, data });
    }
    expect(await leafOf(proved.pool, 590)).toBeUndefined();
    expect(proved.told).toEqual([]);
  });

  it('goes on from where it was, and every checkpoint stays the beginning of the next', async () => {
    const heads: { size: number; root: Buffer }[] = [];
    for (const count of [1, 2, 255, 256, 40]) {
      await proved.append(count, 1);
      const integrator = proved.integrate();
      const { size, root } = await proved.proved();
      heads.push({ size, root });
      await integrator.stop();
    }
    expect(heads.map(({ size }) => size)).toEqual([1, 3, 258, 514, 554]);
    const newest = heads.at(-1) ?? { size: 0, root: EMPTY_ROOT };
    for (const head of heads) {
      const proof = await hashesOf(consistencyParts(head.size, newest.size), storedTiles(proved.pool));
      expect(verifyConsistency(head, newest, proof)).toBe(true);
    }
  });
});

describe('an integrator', () => {
  beforeEach(async () => {
    proved = await ProvedLog.open();
  });

  it('signs at most a second after the last event', async () => {
    proved.integrate();
    await proved.append(1);
    await proved.proved();
    const late: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      await proved.append(5);
      const appended = performance.now();
      await proved.proved();
      late.push(performance.now() - appended);
    }
    // A checkpoint every 400 ms; the rest of the second is for a machine that has more to do.
    expect(Math.min(...late)).toBeLessThan(1_000);
  });

  it('stands by while another one is at work, and takes over', async () => {
    const first = proved.integrate();
    await proved.append(10);
    await proved.proved();
    proved.integrate();
    await proved.append(10);
    await proved.proved();
    await first.stop();
    await proved.append(10);
    const { size } = await proved.proved();
    expect(size).toBe(30);
    expect(proved.told).toEqual([]);
  });

  it('signs nothing over a database that was restored to an earlier state', async () => {
    const integrator = proved.integrate();
    await proved.append(20);
    await proved.proved();
    await integrator.stop();
    await proved.pool.query(`set session_replication_role = replica; delete from proof.entries;
      delete from proof.tile; delete from proof.tree; set session_replication_role = default`);
    proved.integrate();
    expect(await proved.complaint()).toBe('the database holds no tree, but one of 20 was signed');
    await proved.stopIntegrators();
    proved.told.length = 0;
    proved.integrate({ signedFile: `${proved.folder}/other.checkpoint` });
    const { size } = await proved.until((tree) => tree.size === 20);
    expect(size).toBe(20);
  });

  it('signs nothing when the log ends before the tree', async () => {
    const integrator = proved.integrate();
    await proved.append(20);
    await proved.proved();
    await integrator.stop();
    await proved.pool.query(
      'alter table event_log.event disable trigger never_changed; delete from event_log.event where position > 15',
    );
    proved.integrate();
    expect(await proved.complaint()).toMatch(/the log ends at pg-0*15, but the tree goes on to pg-0*20/);
  });

  it('signs nothing over other leaves than those that were signed', async () => {
    const integrator = proved.integrate();
    await proved.append(20);
    await proved.proved();
    await integrator.stop();
    const other = await ProvedLog.open();
    try {
      await other.append(25);
      other.integrate({ seeds: proved.task.seeds });
      const { note } = await other.proved();
      expect(note).not.toBe('');
      await other.stopIntegrators();
      other.told.length = 0;
      other.integrate({ signedFile: proved.task.signedFile });
      expect(await other.complaint()).toBe('the first 20 leaves are other than those that were signed');
    } finally {
      await other.close();
    }
  });

  it('signs nothing over a tile that was changed', async () => {
    const integrator = proved.integrate();
    await proved.append(20);
    await proved.proved();
    await integrator.stop();
    await proved.pool.query(
      `set session_replication_role = replica; update proof.tile set hashes = set_byte(hashes, 7, get_byte(hashes, 7) # 1);
       set session_replication_role = default`,
    );
    proved.integrate();
    expect(await proved.complaint()).toBe('the tiles do not lead to the root that was signed');
  });

  it('signs with every key while one is changed', async () => {
    const next = Buffer.alloc(32, 9);
    proved.integrate({ seeds: [next.toString('base64'), ...proved.task.seeds] });
    await proved.append(3);
    const { note, origin } = await proved.proved();
    const keys = [next, proved.seed].map((seed) => signerOf(origin, ED25519, seed).verifier);
    expect(signedBy(parseNote(note), keys)).toEqual(keys);
  });

  it('lets the database refuse a smaller tree, a tile with other hashes and a changed leaf', async () => {
    proved.integrate();
    await proved.append(20);
    await proved.proved();
    await proved.stopIntegrators();
    const changes = [
      'update proof.tree set size = size - 1',
      'delete from proof.tree',
      `update proof.tile set hashes = set_byte(hashes, 7, 0)`,
      `update proof.tile set hashes = ''`,
      `update proof.entries set entries = ''`,
      'delete from proof.entries',
    ];
    for (const change of changes) await expect(proved.pool.query(change)).rejects.toMatchObject({ code: '23001' });
  });
});
