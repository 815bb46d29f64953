import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadConfiguration, readConfig, type Config } from '../../src/config';
import { proofKeysIn } from '../../src/proof/integrator/proof-keys';
import { COSIGNATURE, ED25519, signerOf, vkeyOf } from '../../src/proof/notes/keys';
import { ProofSigners } from '../../src/proof/serving/proof-signers';
import { prepareProof } from '../../src/proof/store/open-proof';
import { freshDatabase } from '../support/database/postgres';
import { Pool } from 'pg';

function read(env: Record<string, string>): Config | readonly string[] {
  try {
    return readConfig(env);
  } catch (error) {
    if (error instanceof BadConfiguration) return error.faults;
    throw error;
  }
}

const [older, newer] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const witness = vkeyOf(signerOf('witness.example/w', COSIGNATURE, Buffer.alloc(32, 3)).verifier);
const BAD_SECRET = 'must hold 32 secret bytes in base64; several with commas between, the newest first';
const BAD_WITNESS = 'WITNESS_KEYS must be verifier keys of witnesses, as name+0123abcd+base64, with commas between';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casetrail-keys-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the keys that sign checkpoints', () => {
  it.each(['short', `${older.toString('base64')},`.repeat(2) + 'x', randomBytes(31).toString('base64'), ','])(
    'are refused as %s, with a sentence that says what they must be',
    (text) => {
      expect(read({ PROOF_KEY: text })).toEqual([`PROOF_KEY ${BAD_SECRET}`]);
    },
  );

  it('are stated, or in a file that can be read, and not both', async () => {
    const file = join(folder, 'keys');
    await writeFile(file, `${newer.toString('base64')}\n${older.toString('base64')}\n`);
    expect(read({ PROOF_KEY_FILE: file })).toMatchObject({ proofSeeds: [newer, older] });
    expect(read({ PROOF_KEY: `${newer.toString('base64')},${older.toString('base64')}` })).toMatchObject({
      proofSeeds: [newer, older],
    });
    expect(read({ PROOF_KEY_FILE: join(folder, 'none') })).toEqual(['PROOF_KEY_FILE must be a file that can be read']);
    await writeFile(join(folder, 'bad'), 'x');
    expect(read({ PROOF_KEY_FILE: join(folder, 'bad') })).toEqual([`PROOF_KEY_FILE ${BAD_SECRET}`]);
    expect(read({ PROOF_KEY_FILE: file, PROOF_KEY: older.toString('base64') })).toEqual([
      'PROOF_KEY_FILE must not be named beside PROOF_KEY',
    ]);
  });

  it('are made once in the data directory, and refused there when they are none', async () => {
    const made = await proofKeysIn(folder);
    expect(made.map(({ length }) => length)).toEqual([32]);
    expect(await proofKeysIn(folder)).toEqual(made);
    await writeFile(join(folder, 'proof-key'), 'nothing');
    await expect(proofKeysIn(folder)).rejects.toThrow('does not hold secrets of 32 bytes in base64');
  });

  it('stay among those that are told after they were replaced, for what they signed', async () => {
    const database = await freshDatabase();
    await prepareProof(database.url);
    const pool = new Pool({ connectionString: database.url, max: 1 });
    const told = async (...seeds: readonly Buffer[]) => {
      const keys = await new ProofSigners(pool, () => Promise.resolve(seeds), []).keys('casetrail/log');
      return keys.map(({ vkey, signs }) => [vkey, signs]);
    };
    const [old, fresh] = [older, newer].map((seed) => vkeyOf(signerOf('casetrail/log', ED25519, seed).verifier));
    expect(await told(older)).toEqual([[old, true]]);
    expect(new Map((await told(newer, older)) as [string, boolean][])).toEqual(
      new Map([
        [old, true],
        [fresh, true],
      ]),
    );
    expect(await told(newer)).toEqual([
      [fresh, true],
      [old, false],
    ]);
    await pool.end();
    await database.drop();
  });
});

describe('the witnesses that are listened to', () => {
  it('are keys of witnesses, each whole', () => {
    expect(read({ WITNESS_KEYS: `${witness}, ${witness}` })).toMatchObject({ witnesses: [{}, {}] });
    const notOfAWitness = vkeyOf(signerOf('casetrail/log', ED25519, older).verifier);
    const wrongId = witness.replace(/\+[0-9a-f]{8}\+/, '+00000000+');
    for (const bad of ['nobody', notOfAWitness, wrongId, `${witness},`, witness.slice(0, -2)])
      expect(read({ WITNESS_KEYS: bad })).toEqual([BAD_WITNESS]);
  });

  it('are named together with everything else that is wrong', () => {
    expect(read({ PROOF_KEY: 'x', WITNESS_KEYS: 'y', PORT: 'z' })).toEqual([
      expect.stringContaining('PORT '),
      `PROOF_KEY ${BAD_SECRET}`,
      BAD_WITNESS,
    ]);
  });
});
