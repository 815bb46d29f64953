import { createHash } from 'node:crypto';
import { parseLeaf } from '../../src/proof/leaves/leaf';
import { leafHash } from '../../src/proof/merkle/hashes';
import { verifyConsistency, verifyInclusion } from '../../src/proof/merkle/verify';
import { parseCheckpoint } from '../../src/proof/notes/checkpoint';
import { cosignedBy } from '../../src/proof/notes/cosignature';
import { COSIGNATURE, parseVkey, signerOf, vkeyOf } from '../../src/proof/notes/keys';
import { parseNote, signedBy } from '../../src/proof/notes/signed-note';
import { parseTlogProof } from '../../src/proof/notes/tlog-proof';
import type { InclusionAnswer, ProofKeys } from '../../src/proof/serving/proof.answers';
import { as } from '../support/application/api';
import { reading } from '../support/application/who-asks';
import { acceptedCase, registerUnits } from '../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';
import { confirmed, WITNESS } from '../support/open-api/proof';

let app: RunningApplication;
beforeAll(async () => {
  app = await runningApplication(undefined, { WITNESS_KEYS: vkeyOf(WITNESS.verifier) });
  await registerUnits(app.api);
  await acceptedCase(app.api);
});
afterAll(() => app.end());

const told = async (path: string): Promise<string> => (await app.api.answered(`/api/proof/${path}`)).text;

/** The checkpoint once it covers everything that is in the log now. */
async function checkpoint() {
  const head = Number((await app.api.head()).slice(3));
  for (;;) {
    const note = await told('checkpoint');
    const { size, root } = parseCheckpoint(parseNote(note).text);
    if (size >= head) return { note, size, root };
  }
}

const hashesIn = (base64: readonly string[]): Buffer[] => base64.map((each) => Buffer.from(each, 'base64'));

describe('what is served of the proof', () => {
  it('is a checkpoint signed by the key that is told, not to be kept by anybody', async () => {
    const { headers, text } = await app.api.answered('/api/proof/checkpoint');
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-cache');
    const { keys, origin, witnesses } = JSON.parse(await told('keys')) as ProofKeys;
    expect(keys.map(({ signs }) => signs)).toEqual([true]);
    expect(signedBy(parseNote(text), [parseVkey(keys[0]?.vkey ?? '')])).toHaveLength(1);
    expect(text.startsWith(`${origin}\n`)).toBe(true);
    expect(witnesses).toEqual([vkeyOf(WITNESS.verifier)]);
  });

  it('is tiles and bundles that lead to the root, to be kept for ever', async () => {
    const { size } = await checkpoint();
    const ask = async (path: string) => {
      const headers = await app.api.headers(as(reading(path)));
      const response = await fetch(`${app.api.url}/api/proof/tile/${path}`, { headers });
      return { headers: response.headers, status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
    };
    const tile = await ask(`0/000.p/${size}`);
    const bundle = await ask(`entries/000.p/${size}`);
    expect(tile.headers.get('content-type')).toBe('application/octet-stream');
    expect(tile.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(bundle.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    const first = bundle.bytes.subarray(2, 2 + bundle.bytes.readUInt16BE());
    expect(tile.bytes.subarray(0, 32)).toEqual(createHash('sha256').update(Buffer.of(0)).update(first).digest());
    expect(tile.bytes).toHaveLength(32 * size);
    expect((await ask('0/000.p/2')).bytes).toEqual(tile.bytes.subarray(0, 64));
    const missing = [
      '0/000',
      `0/000.p/${size + 1}`,
      '1/000',
      '0/001.p/1',
      '64/000.p/1',
      '00/000.p/1',
      '0/0.p/1',
      'entries/001.p/1',
    ];
    expect(await Promise.all(missing.map(async (path) => (await ask(path)).status))).toEqual(missing.map(() => 404));
  });

  it('is how an event leads to the root, by its position or its index', async () => {
    const { size, root } = await checkpoint();
    for (const question of [`position=${await app.api.head()}`, `index=${size - 1}`]) {
      const answer = JSON.parse(await told(`inclusion?${question}&size=${size}`)) as InclusionAnswer;
      const leaf = Buffer.from(answer.leaf, 'base64');
      expect(parseLeaf(leaf).type).toBe('ComplaintAccepted');
      expect(verifyInclusion(leafHash(leaf), answer.index, size, hashesIn(answer.hashes), root)).toBe(true);
    }
    const wrong = [
      '',
      `index=${size}`,
      'position=pg-0000000000000009999',
      `index=1&size=${size + 1}`,
      'index=1&size=1',
    ];
    const statuses = await Promise.all(wrong.map(async (q) => (await app.api.get(`/api/proof/inclusion?${q}`)).status));
    expect(statuses).toEqual([400, 404, 404, 400, 400]);
  });

  it('is how a later tree goes on from an earlier one', async () => {
    const before = await checkpoint();
    await acceptedCase(app.api);
    const after = await checkpoint();
    const { hashes } = JSON.parse(await told(`consistency?from=${before.size}&to=${after.size}`)) as {
      hashes: string[];
    };
    expect(verifyConsistency(before, after, hashesIn(hashes))).toBe(true);
    expect((await app.api.get(`/api/proof/consistency?from=2&to=1`)).status).toBe(400);
  });
});

describe('a witness', () => {
  const say = (note: string) => app.api.post('/api/proof/cosignatures', { checkpoint: note });

  it('is heard when it is one of those that are listened to', async () => {
    const { note, size } = await checkpoint();
    expect(await say(confirmed(note, 1_800_000_000))).toMatchObject({
      status: 201,
      body: { kept: ['witness.example/test'] },
    });
    const witnessed = parseNote(await told('witnessed-checkpoint'));
    expect(parseCheckpoint(witnessed.text).size).toBe(size);
    expect(cosignedBy(witnessed, [WITNESS.verifier])).toMatchObject([{ time: 1_800_000_000 }]);
    expect(await told('checkpoint')).toBe(confirmed(note, 1_800_000_000));
  });

  it('is not heard when it is nobody, says what is wrong, or speaks of another log', async () => {
    await acceptedCase(app.api);
    const { note } = await checkpoint();
    const stranger = signerOf('witness.example/test', COSIGNATURE, Buffer.alloc(32, 4));
    expect(await say(confirmed(note, 1, stranger))).toMatchObject({ status: 422, body: { code: 'no-known-witness' } });
    const lines = confirmed(note).split('\n');
    const wrong = lines.at(-2)?.replace(/.(?=.{8}$)/, (letter) => (letter === 'A' ? 'B' : 'A')) ?? '';
    const others = [
      note.replace(/\n\d+\n/, '\n1\n'),
      lines.with(-2, wrong).join('\n'),
      'nothing',
      note.replace('casetrail/', 'x/'),
    ];
    for (const other of others) expect((await say(other)).status).toBe(400);
  });
});

describe('the proof of a receipt', () => {
  const FORM = {
    regime: 'tourism',
    kind: 'complaint',
    category: 'service-attitude',
    region: '440200',
    respondents: [{ type: 'guide', name: '某导游' }],
    allegations: [{ respondent: 1, text: '中途甩客' }],
  };

  it('is where the answer to filing says, and holds without the installation', async () => {
    const { body } = await app.api.post('/api/public/complaints', FORM);
    const { id, receiptProof } = body as { id: string; receiptProof: string };
    const { headers, text } = await app.api.answered(receiptProof);
    expect(headers.get('content-disposition')).toBe('attachment; filename="receipt.tlog-proof"');
    const { extra = Buffer.alloc(0), index, hashes, checkpoint: note } = parseTlogProof(text);
    const { size, root } = parseCheckpoint(parseNote(note).text);
    expect(verifyInclusion(leafHash(extra), index, size, hashes, root)).toBe(true);
    const leaf = parseLeaf(extra);
    expect(leaf).toMatchObject({ stream: `complaint-${id}`, type: 'ComplaintReceived', version: '1' });
    expect(Math.abs(Date.now() - Date.parse(leaf.recordedAt))).toBeLessThan(60_000);
    const { keys } = JSON.parse(await told('keys')) as ProofKeys;
    expect(signedBy(parseNote(note), [parseVkey(keys[0]?.vkey ?? '')])).toHaveLength(1);
  });

  it('is nobody’s without the code', async () => {
    const paths = ['AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA', 'nothing'].map(
      (code) => `/api/public/complaints/${code}/proof`,
    );
    for (const path of paths) expect((await app.api.get(path)).status).toBe(404);
  });
});
