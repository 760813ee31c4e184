import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { createServer } from 'vite';
import { openBrowser } from '../../../../test/browser/support/browser.ts';

/** A page with one preview on it. */
export interface Stage {
  readonly page: Page;
  /** Where the server is, with a slash at its end. */
  readonly address: string;
  /** Errors of the page, and requests to other hosts. */
  readonly problems: string[];
}

export interface Theatre {
  /** Opens one of the pages in `page/`. Default: `index.html`. */
  open(options?: BrowserContextOptions, file?: string): Promise<Stage>;
  close(): Promise<void>;
}

/** Starts a server and a browser. Each stage has its own context. */
export async function openTheatre(): Promise<Theatre> {
  const server = await createServer({
    root: join(import.meta.dirname, '../..'),
    configFile: false,
    logLevel: 'error',
    // Otherwise each server would bundle lit into a folder that all of them share.
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { host: '127.0.0.1', port: 0, watch: null },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The server has no address.');
  const browser = await openBrowser();
  return {
    open: async (options = {}, file = 'index.html') => {
      const page = await (await browser.newContext({ viewport: { width: 390, height: 700 }, ...options })).newPage();
      const problems = await problemsOf(page, address);
      await page.goto(`${address}test/page/${file}`);
      await page.evaluate(() => customElements.whenDefined('convograph-preview'));
      return { page, address, problems };
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function problemsOf(page: Page, address: string): Promise<string[]> {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.route(
    (url) => !url.href.startsWith(address),
    (route) => {
      problems.push(`requested ${route.request().url()}`);
      return route.abort();
    },
  );
  return problems;
}
