import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../test/browser/support/browser.ts';
import { draw } from './support/draw.ts';
import { book, sendCards } from './support/samples.ts';

const project = join(import.meta.dirname, '../../..');

/** The parts of lit, and the built package: a browser needs an address for each bare name. */
const imports = {
  '@convograph/preview': '/built/index.js',
  lit: '/node_modules/lit/index.js',
  '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
  'lit-element/': '/node_modules/lit-element/',
  'lit-html': '/node_modules/lit-html/lit-html.js',
  'lit-html/': '/node_modules/lit-html/',
};

const document = `<!doctype html>
<html lang="en">
  <title>Built preview</title>
  <link rel="icon" href="data:," />
  <script type="importmap">${JSON.stringify({ imports })}</script>
  <convograph-preview></convograph-preview>
  <script type="module">import '@convograph/preview';</script>
</html>`;

let built: string;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'preview-'));
  const build = ['run', 'build', '-w', '@convograph/preview', '--', '--out-dir', built];
  await promisify(execFile)('npm', build, { cwd: project });
  server = createServer(async ({ url = '/' }, response) => {
    const text = await textAt(url).catch(() => undefined);
    const type = url === '/' ? 'text/html' : 'text/javascript';
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': type }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(built, { recursive: true, force: true });
});

async function textAt(path: string): Promise<string> {
  if (path === '/') return document;
  return readFile(path.startsWith('/built/') ? join(built, path.slice('/built/'.length)) : join(project, path), 'utf8');
}

it('should draw a card in a plain page, once it is built', async () => {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => problems.push(message.text()));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address.');

  await page.goto(`http://127.0.0.1:${address.port}/`);
  await page.evaluate(() => customElements.whenDefined('convograph-preview'));
  const drawn = await draw(page, { requests: [sendCards({ title: 'Suite', subtitle: 'Two rooms', buttons: [book] })] });

  expect(drawn).toStrictEqual(['sent: Suite\nTwo rooms\nBook it']);
  expect(await page.locator('convograph-preview .card').evaluate((card) => getComputedStyle(card).overflow)).toBe(
    'hidden',
  );
  expect(problems).toStrictEqual([]);
});
