import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { LintCommand } from '../../../src/cli/lint.command';
import { loadRegimes } from '../../../src/regimes/loading/load-regimes';
import { asLinted } from '../../../src/reports/linter/texts/text-formats';
import { LintController } from '../../../src/reports/linter/lint.controller';

const WRONG = '全年共接收投诉举报277件，受理260件，受理率100%。';

describe('the route', () => {
  const controller = new LintController(loadRegimes());

  it('answers what is wrong, where and why', () => {
    expect(controller.lint({ text: WRONG })).toEqual({
      errors: 1,
      warnings: 0,
      notes: 0,
      findings: [
        {
          rule: 'rates',
          name: { zh: '比率与数字矛盾', en: 'rate against its numbers' },
          weight: 'error',
          line: 1,
          column: 25,
          quoted: '100%',
          message: {
            zh: '由所写数字得 260 / 277 = 93.86 %，写作 100%',
            en: 'the numbers told give 260 / 277 = 93.86 %, not 100 %',
          },
          why: {
            zh: '比率须由同段写出的数字算得出来；若另有口径（如“依法按时受理率”），须写明。',
            en: 'A rate follows from the numbers told with it; another basis (such as decided in time) has to be named.',
          },
          others: [
            { line: 1, column: 17, quoted: '260件' },
            { line: 1, column: 10, quoted: '277件' },
          ],
        },
      ],
    });
  });

  it('reads HTML as HTML', () => {
    expect(controller.lint({ text: `<style>${WRONG}</style>`, format: 'html' }).findings).toEqual([]);
  });

  it.each([
    '游客王小明',
    '共3件、',
    '\n',
    '一',
    '```\n',
    '大青云山酒店',
    '<script',
    '1 + 1 = ',
    '3 = 1 + ',
    '三个方面：一是',
    '（',
  ])('reads 50,000 characters of “%s” to their end', (piece) => {
    for (const format of ['text', 'markdown', 'html'] as const)
      expectInOnePass(piece, 50_000, (text) => {
        expect(controller.lint({ text, format }).findings.length).toBeLessThan(50_000);
      });
  });
});

describe('HTML that is not closed', () => {
  it.each(['<script', '<script>', '<!--', '<a', '<head><style>', '&#1'])('is read in one pass: %s', (piece) =>
    expectInOnePass(piece, 400_000, asLinted.html),
  );
});

/** What grows with the square takes sixteen times as long for four times as much. */
function expectInOnePass(piece: string, length: number, reading: (text: string) => unknown): void {
  const seconds = (characters: number): number => {
    const text = piece.repeat(Math.floor(characters / piece.length));
    const begun = process.cpuUsage();
    reading(text);
    return process.cpuUsage(begun).user / 1e6;
  };
  const quarter = seconds(length / 4);
  expect(seconds(length)).toBeLessThan(Math.max(1, 8 * quarter));
}

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casetrail-lint-'));
  const written: string[] = [];
  beforeEach(() => {
    written.length = 0;
    process.exitCode = 0;
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.exitCode = 0;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const lintFile = async (name: string, text: string | Buffer, json = false): Promise<void> => {
    writeFileSync(join(folder, name), text);
    await new LintCommand().run([join(folder, name)], { json });
  };

  it('tells place, rule and reason in both languages, and ends with 1', async () => {
    await lintFile('report.txt', WRONG);
    expect(written.join('')).toContain('report.txt:1:25  error  rates  「100%」');
    expect(written.join('')).toContain('写作 100%');
    expect(written.join('')).toContain('not 100 %');
    expect(process.exitCode).toBe(1);
  });

  // A process that has compiled many patterns compiles the others as they stand: none is sought by the signs that it begins with.
  it('reads spaces in time where patterns are no longer optimised, as in a server that has run for long', async () => {
    writeFileSync(join(folder, 'empty.txt'), '\n'.repeat(200_000));
    const args = ['--no-regexp-optimization', resolve('dist/src/cli.js'), 'lint', join(folder, 'empty.txt'), '--json'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 50_000 });
    expect(JSON.parse(stdout)).toMatchObject({ errors: 0, warnings: 0, notes: 0 });
  });

  it('ends with 0 when there are only warnings', async () => {
    await lintFile('report.md', '办结率97%、群众满意率100%。', true);
    expect(JSON.parse(written.join(''))).toMatchObject({
      errors: 0,
      warnings: 1,
      findings: [{ rule: 'open-at-hundred' }],
    });
    expect(process.exitCode).toBe(0);
  });

  it.each([
    ['report.pdf', 'x', /\.txt, \.md, \.html or \.docx can be read/],
    ['report.html', Buffer.from([0xb1, 0xa8]), /not UTF-8/],
    ['report.docx', 'x', /cannot be read/],
  ])('refuses %s', async (name, text, reason) => {
    await expect(Promise.resolve().then(() => lintFile(name, text))).rejects.toThrow(reason);
  });
});
