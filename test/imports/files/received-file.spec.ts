import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { PayloadTooLargeException } from '@nestjs/common';
import { withReceivedFile } from '../../../src/imports/received-file';

describe('a file that is received', () => {
  let under: string;
  beforeAll(async () => {
    under = await mkdtemp(join(tmpdir(), 'casetrail-test-'));
  });
  afterEach(async () => expect(await readdir(under)).toEqual([]));
  afterAll(() => rm(under, { recursive: true }));

  const never = (): Promise<never> => Promise.reject(new Error('it was used'));

  it('of just the allowed size is there while it is used', async () => {
    const body = Readable.from([Buffer.from('half a'), Buffer.from('file')]);
    const content = await withReceivedFile(body, (path) => readFile(path, 'utf8'), { most: 10, under });
    expect(content).toBe('half afile');
  });

  it('and grows larger than allowed is not used', async () => {
    const body = Readable.from([Buffer.from('half a'), Buffer.from('file!')]);
    await expect(withReceivedFile(body, never, { most: 10, under })).rejects.toThrow(PayloadTooLargeException);
  });

  it('and refused is read to its end, so that the sender hears why', async () => {
    const body = Readable.from([Buffer.alloc(20), Buffer.alloc(20), Buffer.alloc(20)]);
    const ended = new Promise((resolve) => body.once('end', resolve));
    await expect(withReceivedFile(body, never, { most: 10, under })).rejects.toThrow(PayloadTooLargeException);
    await ended;
  });

  it('and is cut off is not used', async () => {
    const coming = [() => body.push('half a file'), () => body.destroy(new Error('the sender has gone'))];
    const body = new Readable({ read: () => void coming.shift()?.() });
    await expect(withReceivedFile(body, never, { under })).rejects.toThrow('the sender has gone');
  });

  it('is removed when its use fails', async () => {
    await expect(withReceivedFile(Readable.from([]), never, { under })).rejects.toThrow('it was used');
  });
});
