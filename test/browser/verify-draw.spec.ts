import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FromDisk } from '../support/browser/from-disk';
import { frozen } from '../supervision/recompute';
import { RANKING, SEED, SIX } from '../supervision/round-words';

const PAGE = join(__dirname, '../../docs/verify-draw.html');

describe('docs/verify-draw.html, opened from the disk in a browser', () => {
  const disk = new FromDisk();
  const file = join(tmpdir(), `frame-${process.pid}.json`);
  afterAll(async () => {
    await disk.close();
    await rm(file, { force: true });
  });
  const judged = async (frame: object) => {
    await writeFile(file, JSON.stringify(frame));
    return disk.judge(PAGE, 'frame', file);
  };

  it('recomputes a draw, and says what does not agree in one that was changed', async () => {
    const frame = await frozen(SIX, SEED, RANKING.slice(0, 3));
    expect(await judged(frame)).toEqual({ ok: 'true', text: '一致 ok: 6 件中抽 3 件' });
    const other = { ...frame, sample: [...RANKING.slice(0, 2), ...RANKING.slice(3, 4)] };
    expect(await judged(other)).toEqual({ ok: 'false', text: expect.stringMatching(/^样本 sample: /) as string });
    expect(await judged({ ...frame, seed: 'another' })).toEqual({
      ok: 'false',
      text: expect.stringMatching(/^承诺 commitment: /) as string,
    });
    expect(new Set(disk.asked)).toEqual(new Set([pathToFileURL(PAGE).href]));
  });
});
