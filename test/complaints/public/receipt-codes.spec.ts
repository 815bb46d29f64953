import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReceiptCodes } from '../../../src/complaints/public/receipt-codes';
import { secretIn } from '../../../src/secret-in';

const CASE = '5f0c7c0e-3c1d-4a39-9f3b-0b6a5a2f1c11';
const codes = (byte: number): ReceiptCodes => new ReceiptCodes(() => Promise.resolve(Buffer.alloc(32, byte)));

describe('the receipt code of a complaint', () => {
  it('is the HMAC of its id under the secret, as openssl makes it, and what is kept is its SHA-256', async () =>
    expect(await codes(0).of(CASE)).toEqual({
      code: 'XXN1-73JJ-ZJ0H-TZV8-B587-5Y1N-X7Q1',
      hash: '4ef16843a9c4a9ec18b06ba4474ad9ada19e52be53fa486d98a36295fd4123e0',
    }));

  it('is the same at every asking, and another one for another case or another secret', async () => {
    const { code } = await codes(0).of(CASE);
    expect((await codes(0).of(CASE)).code).toBe(code);
    expect((await codes(1).of(CASE)).code).not.toBe(code);
    expect((await codes(0).of(CASE.replace('5f', '6f'))).code).not.toBe(code);
  });

  it('is that of its own case, however many were made meanwhile', async () => {
    const ids = Array.from(
      { length: 2_500 },
      (_none, index) => `${CASE.slice(0, -4)}${String(index).padStart(4, '0')}`,
    );
    const made = codes(0);
    const first = await Promise.all(ids.map((id) => made.of(id)));
    expect(new Set(first.map(({ code }) => code)).size).toBe(ids.length);
    for (const [index, id] of ids.entries()) expect(await made.of(id)).toEqual(first[index]);
    expect(await made.of(CASE)).toEqual(await codes(0).of(CASE));
  });

  it('asks for the secret once, and again when it could not be had', async () => {
    const read = jest.fn(() => Promise.resolve(Buffer.alloc(32)));
    read.mockRejectedValueOnce(new Error('no such disk'));
    const made = new ReceiptCodes(read);
    await expect(made.ready()).rejects.toThrow('no such disk');
    await made.ready();
    await Promise.all([made.of(CASE), made.of(CASE)]);
    expect(read).toHaveBeenCalledTimes(2);
  });
});

describe('the secret in the data directory', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'receipt-secret-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made once, of 32 random bytes that only its owner may read', async () => {
    const dataDir = join(folder, 'data');
    const secret = await secretIn(dataDir);
    expect(secret).toHaveLength(32);
    expect(await secretIn(dataDir)).toEqual(secret);
    const file = join(dataDir, 'receipt-secret');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toBe(`${secret.toString('hex')}\n`);
    expect(await secretIn(join(folder, 'other'))).not.toEqual(secret);
  });

  it('is one, however many programs ask for it at once', async () => {
    const secrets = await Promise.all(Array.from({ length: 20 }, () => secretIn(folder)));
    expect(new Set(secrets.map((secret) => secret.toString('hex'))).size).toBe(1);
  });

  it('is never made anew when somebody spoilt it', async () => {
    await writeFile(join(folder, 'receipt-secret'), 'spoilt');
    await expect(secretIn(folder)).rejects.toThrow('does not hold a secret of 32 bytes');
  });
});
