import { PassThrough } from 'node:stream';
import { importProgress, reportLines } from '../../src/imports/import-progress';
import type { ImportReport } from '../../src/imports/importer';

const REPORT: ImportReport = {
  id: '5f0c7c0e-3c1d-4a39-9f3b-0b6a5a2f1c11',
  file: 'july.csv',
  sha256: 'ab'.repeat(32),
  mapping: 'cfpb',
  dryRun: false,
  read: 1203,
  imported: 100,
  alreadyThere: 101,
  warned: 1,
  refused: 1002,
  warnings: [{ line: 126, reason: 'sent before it was received' }],
  refusals: [
    { line: 7, field: 'Product', reason: '“Gold” is not known' },
    { line: 9, reason: 'lies in the future' },
  ],
};

describe('the progress of an import', () => {
  const written = (screen: PassThrough): string => String(screen.read() ?? '');

  it('is a line at most every two seconds where there is no terminal', () => {
    const screen = new PassThrough();
    let now = 0;
    const { onProgress, stop } = importProgress(screen, () => now);
    for (const [at, done] of [
      [1999, 1],
      [2000, 2],
      [3999, 3],
      [4000, 4],
    ] as const) {
      now = at;
      onProgress(done, 9);
    }
    stop();
    expect(written(screen)).toBe('importing: 2 of 9\nimporting: 4 of 9\n');
  });

  it('is a bar on a terminal', () => {
    const screen = Object.assign(new PassThrough(), { isTTY: true, cursorTo: () => true, clearLine: () => true });
    const { onProgress, stop } = importProgress(screen);
    onProgress(1, 2);
    onProgress(2, 2);
    stop();
    expect(written(screen)).toContain('100 % · 2 of 2');
  });
});

describe('the report of an import', () => {
  it('names every line that needs a look, and then the sums', () =>
    expect(reportLines(REPORT)).toEqual([
      `july.csv · keyed hash ${'ab'.repeat(32)} · mapping cfpb`,
      'warning: line 126: sent before it was received',
      'refused: line 7, Product: “Gold” is not known',
      'refused: line 9: lies in the future',
      'refused: and 1000 more lines',
      'read 1203 · imported 100 · already there 101 · with a warning 1 · refused 1002',
      'import 5f0c7c0e-3c1d-4a39-9f3b-0b6a5a2f1c11',
    ]));

  it('of a dry run says that nothing was recorded', () =>
    expect(reportLines({ ...REPORT, dryRun: true, warnings: [], refusals: [], warned: 0, refused: 0 })).toEqual([
      `july.csv · keyed hash ${'ab'.repeat(32)} · mapping cfpb`,
      'read 1203 · new 100 · already there 101 · with a warning 0 · refused 0',
      'dry run: nothing was recorded',
    ]));
});
