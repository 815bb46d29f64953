import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

/** A headless browser, unpacked from its npm package into a folder of its own. */
export interface OpenBrowser {
  readonly browser: Browser;
  /** Ends it, and removes what was unpacked. */
  close(): Promise<void>;
}

const UNPACK = `require('@sparticuz/chromium').executablePath().then((path) => process.stdout.write(path))`;

export async function openBrowser(): Promise<OpenBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'casetrail-browser-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    // The package unpacks into the folder for temporary files; its own libraries only where it believes to be at its provider’s.
    const env = { ...process.env, TMPDIR: folder, HOME: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
    const unpacking = { cwd: __dirname, env };
    const { stdout: executablePath } = await promisify(execFile)(process.execPath, ['-e', UNPACK], unpacking);
    const browser = await chromium.launch({
      executablePath,
      // Without its sandbox: it needs privileges that neither a container nor an ordinary user has. Only our own pages are opened.
      args: ['--no-sandbox', '--no-zygote', '--disable-gpu'],
      env: { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') },
    });
    return { browser, close: () => browser.close().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
