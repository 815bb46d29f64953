import { createHash, createHmac } from 'node:crypto';
import { csv, deskOver, line } from './importing';
import { LogOfManyStreams } from './log-of-many-streams';

const keyed = (key: string) => (text: string) => createHmac('sha256', key).update(text).digest('hex');
const FILE = csv(line());
const SHA256 = createHash('sha256').update(FILE).digest('hex');

async function started(log: LogOfManyStreams, key: string, text = FILE): Promise<string> {
  await (await deskOver(log, keyed(key))).text(text);
  const { sha256 } = log.events.findLast(({ type }) => type === 'ImportStarted')?.data as { readonly sha256: string };
  return sha256;
}

describe('the hash of a file that is imported', () => {
  it('tells nobody without the key whether a file that they guess was imported', async () => {
    const log = new LogOfManyStreams();
    expect(await started(log, 'k')).toBe(createHmac('sha256', 'k').update(SHA256).digest('hex'));
    expect(await started(log, 'another')).not.toBe(await started(log, 'k'));
    expect(JSON.stringify(log.events)).not.toContain(SHA256);
  });

  it('is the same for the same file again, which adds nothing, and another for another', async () => {
    const log = new LogOfManyStreams();
    const first = await started(log, 'k');
    expect(await started(log, 'k')).toBe(first);
    expect(log.events.filter(({ type }) => type === 'ComplaintReceived')).toHaveLength(1);
    expect(await started(log, 'k', csv(line(), line()))).not.toBe(first);
  });
});
