/**
 * Measures the library against its floor, its peers and its budgets.
 *
 *     npm run bench                    prints the tables; exit code 1 where a budget is missed
 *     npm run bench -- --json FILE     writes the figures, too
 *     npm run bench -- --write         stores the figures, the plots, and the tables in docs/benchmark.md
 *     npm run bench -- --check         measures nothing: are plots and tables those of the stored figures?
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judge } from './budgets.mjs';
import { measure } from './figures.mjs';
import { build, install } from './install.mjs';
import { page, report } from './report.mjs';

const project = join(import.meta.dirname, '..');
const stored = 'bench/figures.json';
const pageOfFigures = 'docs/benchmark.md';
const options = { json: { type: 'string' }, write: { type: 'boolean' }, check: { type: 'boolean' } };
const { values: wanted } = parseArgs({ options });

install();
// Only now its imports are installed.
const { draw } = await import('./plot.mjs');

if (wanted.check) await check();
else await run();

async function run() {
  build();
  const figures = await measure((step) => process.stderr.write(`${step} …\n`));
  console.log(report(figures));
  if (wanted.json) writeFileSync(wanted.json, jsonOf(figures));
  if (wanted.write) await store(figures);
  const missed = judge(figures).filter(({ verdict }) => verdict !== 'met');
  console.log(missed.length === 0 ? '\nAll budgets met.' : `\n${missed.length} budgets MISSED.`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}

async function store(figures) {
  writeFileSync(join(project, stored), jsonOf(figures));
  mkdirSync(join(project, 'docs/benchmark'), { recursive: true });
  for (const [file, text] of Object.entries(await filesOf(figures))) writeFileSync(join(project, file), text);
}

async function check() {
  const figures = JSON.parse(readFileSync(join(project, stored), 'utf8'));
  const differing = Object.entries(await filesOf(figures)).filter(([file, text]) => textOf(file) !== text);
  for (const [file] of differing) console.log(`${file} is not what the figures of ${stored} make: npm run bench:write`);
  process.exitCode = differing.length === 0 ? 0 : 1;
}

/** The text of each file that is made of the figures. */
async function filesOf(figures) {
  const plots = Object.entries(await draw(figures)).map(([file, text]) => [`docs/benchmark/${file}`, text]);
  return { [pageOfFigures]: withBlock(textOf(pageOfFigures), page(figures)), ...Object.fromEntries(plots) };
}

/** The page with this text between its two markers. */
function withBlock(written, text) {
  const [start, end] = ['<!-- benchmark -->', '<!-- /benchmark -->'];
  const [before, rest] = written.split(start);
  const [, after] = rest?.split(end) ?? [];
  if (after === undefined) throw new Error(`${pageOfFigures} lacks ${start} or ${end}.`);
  return `${before}${start}\n\n${text}\n\n${end}${after}`;
}

function textOf(file) {
  return existsSync(join(project, file)) ? readFileSync(join(project, file), 'utf8') : '';
}

function jsonOf(figures) {
  return `${JSON.stringify(figures, null, 2)}\n`;
}
