import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', 'verifier');
/** The checks, each behind those that it builds on. */
const CHECKS = ['bytes', 'archive', 'fault', 'tree', 'notes', 'enclosures', 'case-file'].map(
  (name) => `checks/${name}.mjs`,
);

const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** A page from a file cannot import: the modules become one script. */
const withoutModules = (source: string): string =>
  source.replace(/^import [^;]*;\n/gm, '').replace(/^export (?=(async )?function|class|const)/gm, '');

/** The verifier as it is enclosed, by path: for Node, and for a browser that opens the page from a disk. Both use the same checks. */
export function verifierFiles(): ReadonlyMap<string, string> {
  const script = ['', ...CHECKS.map(read), read('page.mjs')].map(withoutModules).join('\n');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash('sha256', script, 'base64')}'`;
  const page = read('verify.html')
    .replace('POLICY', policy)
    .replace(/\s*SCRIPT;\s*/, () => script);
  return new Map([...['verify.mjs', ...CHECKS].map((name) => [name, read(name)] as const), ['verify.html', page]]);
}
