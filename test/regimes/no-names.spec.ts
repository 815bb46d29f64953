import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRegimes } from '../../src/regimes/loading/load-regimes';

const SRC = join(__dirname, '../../src');
/** Where the records of one public database become cases: a mapping is written for one source and its rule pack. */
const MAPPINGS = 'imports/';

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const linesWith = (pattern: RegExp, names: readonly string[]): string[] =>
  names.flatMap((name) =>
    readFileSync(join(SRC, name), 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1}: ${line.trim()}`] : [])),
  );

describe('no code knows a regime by name', () => {
  it('reads the code', () => expect(files.length).toBeGreaterThan(200));

  it('finds none of these words', () => expect(linesWith(/tobacco|samr|tourism|petition/, files)).toEqual([]));

  it.each(loadRegimes().all.map(({ id }) => id))('finds no %s between quotation marks', (id) => {
    const elsewhere = files.filter((name) => !name.startsWith(MAPPINGS) && !name.startsWith('cli/'));
    expect(linesWith(new RegExp(`['"\`]${id}(@\\d+)?['"\`]`), elsewhere)).toEqual([]);
  });
});
