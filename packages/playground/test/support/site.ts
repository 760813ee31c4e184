import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { preview } from 'vite';
import { expect, inject } from 'vitest';
import { openBrowser } from '../../../../test/browser/support/browser.ts';

/** A server with the built page, and a browser. */
export interface Site {
  readonly url: string;
  /** Opens the page in its own context. */
  readonly open: (options?: BrowserContextOptions, fragment?: string) => Promise<QuietPage>;
  readonly close: () => Promise<void>;
}

export interface QuietPage {
  readonly page: Page;
  /** Errors and warnings of the page, and its requests to other hosts. */
  readonly complaints: string[];
  /** Closes the page. Fails where there are complaints. */
  readonly close: () => Promise<void>;
}

const playground = join(import.meta.dirname, '../..');

export async function openSite(): Promise<Site> {
  const address = { host: '127.0.0.1', port: 0 };
  const [server, browser] = await Promise.all([
    preview({ root: playground, configFile: false, build: { outDir: inject('built') }, preview: address }),
    openBrowser(),
  ]);
  const url = server.resolvedUrls?.local[0] ?? '';
  return {
    url,
    open: async (options = {}, fragment = '') => {
      const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
      const page = await context.newPage();
      const complaints = await listen(page, url);
      await page.goto(`${url}${fragment}`);
      await page.getByRole('textbox', { name: 'as JSON' }).waitFor();
      return {
        page,
        complaints,
        close: async () => {
          await context.close();
          expect(complaints).toStrictEqual([]);
        },
      };
    },
    close: async () => {
      await Promise.all([browser.close(), server.close()]);
    },
  };
}

async function listen(page: Page, url: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.route('**/*', (route) => {
    if (route.request().url().startsWith(url)) return route.continue();
    complaints.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  return complaints;
}
