import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** A headless browser, unpacked from its npm package into a folder of its own. */
export interface OpenBrowser {
  readonly browser: Browser;
  /** Ends it, and removes what was unpacked. */
  close(): Promise<void>;
}

export async function openBrowser(): Promise<OpenBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'casetrail-browser-'));
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  // The package unpacks into the folder for temporary files, with its own libraries where it believes to be at its provider’s.
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    const executablePath = await packed.executablePath();
    const libraries = join(folder, 'al2023', 'lib');
    const env = { ...process.env, LD_LIBRARY_PATH: libraries, HOME: folder } as Record<string, string>;
    // As a user meets it: what weakens the checks of a browser between pages is left out.
    const args = packed.args.filter((arg) => !/web-security|insecure-content|site-isolation/.test(arg));
    const browser = await chromium.launch({ executablePath, args, env, headless: true });
    return {
      browser,
      close: async () => {
        await browser.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}
