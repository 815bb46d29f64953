import type { Page } from 'playwright-core';
import { pathToFileURL } from 'node:url';
import { openBrowser, type OpenBrowser } from './open-browser';

/** What a page says of itself when it is done with what was chosen. */
export interface Judged {
  readonly ok: string | undefined;
  readonly text: string;
}

/** Pages opened from the disk, as by a double click. They may ask for nothing else: what they asked for is kept. */
export class FromDisk {
  readonly asked: string[] = [];
  private opened: OpenBrowser | undefined;

  /** Gives a page a file or a folder to look at, by the id of its input. */
  async judge(
    path: string,
    input: string,
    chosen: string,
    fill: Readonly<Record<string, string>> = {},
  ): Promise<Judged> {
    this.opened ??= await openBrowser();
    const page = await this.opened.browser.newPage();
    try {
      page.on('request', (request) => this.asked.push(request.url()));
      await page.goto(pathToFileURL(path).href);
      for (const [id, text] of Object.entries(fill)) await page.fill(`#${id}`, text);
      await page.setInputFiles(`#${input}`, chosen);
      return await judgement(page);
    } finally {
      await page.close();
    }
  }

  async close(): Promise<void> {
    await this.opened?.close();
  }
}

async function judgement(page: Page): Promise<Judged> {
  const result = page.locator('#result[data-ok]');
  await result.waitFor();
  return { ok: (await result.getAttribute('data-ok')) ?? undefined, text: await result.innerText() };
}
