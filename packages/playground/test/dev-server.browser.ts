import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../test/browser/support/browser.ts';
import { badgeOf, wordsOf } from './support/on-page.ts';

let server: ViteDevServer;
let browser: Browser;

beforeAll(async () => {
  server = await createServer({
    configFile: join(import.meta.dirname, '../vite.config.ts'),
    logLevel: 'error',
    // Nothing is bundled into a folder that others share.
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { host: '127.0.0.1', port: 0, watch: null },
  });
  await server.listen();
  browser = await openBrowser();
});

afterAll(() => Promise.all([browser.close(), server.close()]));

describe('the page while somebody develops it', () => {
  it('should have the policy of the built page, with a door for its own server alone', async () => {
    const page = await browser.newPage();
    const [complaints, logged]: [string[], string[]] = [[], []];
    page.on('console', (message) => {
      if (message.text().startsWith('Lit is in dev mode')) return;
      (['error', 'warning'].includes(message.type()) ? complaints : logged).push(message.text());
    });

    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await badgeOf(page).waitFor();

    expect(await wordsOf(badgeOf(page))).toBe('Adapted');
    expect(await badgeOf(page).evaluate((badge) => getComputedStyle(badge).borderRadius)).toBe('999px');
    await expect.poll(() => logged).toContain('[vite] connected.');
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy?.split('; ')).toStrictEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      'worker-src blob:',
    ]);
    expect(complaints).toStrictEqual([]);
    const sent = page.evaluate(() =>
      fetch('https://example.com').then(
        () => 'sent',
        () => 'blocked',
      ),
    );
    expect(await sent).toBe('blocked');
    expect(complaints.join()).toContain('violates the following Content Security Policy');
  });
});
