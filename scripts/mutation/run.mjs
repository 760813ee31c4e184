/**
 * Breaks the code on purpose, and looks whether a test notices.
 *
 *     npm run mutation           every file; stores the results in results.json
 *     npm run mutation:check     the strict files, and those whose stored result holds no longer; stores what it found,
 *                                but for CI, where it only judges
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { folders, judges, sentences, strict } from './files.mjs';
import { faultsOf, holds, keyOf, percentage, resultsOf } from './results.mjs';

const resultsFile = join(import.meta.dirname, 'results.json');
const isCheck = process.argv.includes('--check');
const leastScore = 95;

/** What changes the mutants themselves, or how they are judged. */
const options = {
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutation/vitest.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 2000,
  // Each takes a run of all tests, and one that breaks the loading of a module counts as alive, for then no test fails.
  ignoreStatic: true,
};
const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const settings = JSON.stringify([options, devDependencies['@stryker-mutator/core']]);

const files = new Map(
  [...['src', 'fixtures', 'test/support'].flatMap(filesIn), ...judges].map((path) => [
    path,
    readFileSync(path, 'utf8'),
  ]),
);
const all = folders.flatMap(filesIn).toSorted();
const sources = all.filter((file) => !sentences.includes(file));
const missing = [...strict, ...sentences].filter((file) => !all.includes(file));
if (missing.length > 0) throw new Error(`No such file, see scripts/mutation/files.mjs: ${missing.join(', ')}`);

const stored = isCheck && existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : {};
const isStored = (source) => !strict.includes(source) && holds(source, stored[source], files, settings);
const found = await mutate(sources.filter((source) => !isStored(source)));
const results = Object.fromEntries(sources.map((source) => [source, found[source] ?? stored[source]]));

for (const [source, { killed, total }] of Object.entries(results)) {
  const score = percentage(killed, total).toFixed(0).padStart(3);
  console.log(`${score} % ${`${killed}/${total}`.padStart(9)} ${found[source] ? 'run   ' : 'stored'} ${source}`);
}
if (!isCheck || !process.env.CI) writeFileSync(resultsFile, `${JSON.stringify(withoutStrict(results), null, 2)}\n`);

const faults = faultsOf(results, strict, leastScore);
for (const fault of faults) console.log(`FAILED: ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Gives a result for each of these files, those without a mutant among them. */
async function mutate(wanted) {
  const folder = mkdtempSync(join(tmpdir(), 'mutation-'));
  const fileName = join(folder, 'report.json');
  try {
    console.log(`${wanted.length} of ${sources.length} files are mutated.`);
    await new Stryker({
      ...options,
      mutate: wanted,
      reporters: ['clear-text', 'json', ...(process.stdout.isTTY ? ['progress'] : [])],
      clearTextReporter: { reportTests: false, reportScoreTable: false, allowColor: false },
      jsonReporter: { fileName },
      logLevel: 'warn',
      // The scores are judged here, not by Stryker.
      thresholds: { high: 100, low: 100, break: null },
    }).runMutationTest();
    const withoutMutants = (source) => [
      source,
      { key: keyOf(source, [], files, settings), killed: 0, total: 0, evidence: [] },
    ];
    const report = JSON.parse(readFileSync(fileName, 'utf8'));
    return { ...Object.fromEntries(wanted.map(withoutMutants)), ...resultsOf(report, files, settings) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function withoutStrict(all) {
  return Object.fromEntries(Object.entries(all).filter(([source]) => !strict.includes(source)));
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
