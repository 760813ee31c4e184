/**
 * What is known of the mutants of each source file, and until when it holds.
 *
 * A result holds as long as its key is the same: a hash of the source file and of everything that its score rests on. That
 * is, for each mutant that died, the test that killed it, what this test imports, and the fixtures that it reads. A test that
 * killed nothing may change, and a new test may come: neither can bring a dead mutant back to life.
 *
 * Files are a map of the text of each file by its path in the project.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';

/** The result of each source file in a report of Stryker. */
export function resultsOf(report, files, settings) {
  const tests = testsOf(report);
  return Object.fromEntries(
    Object.entries(report.files).map(([source, { mutants }]) => {
      const dead = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
      const alive = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
      const evidence = [
        ...new Set(dead.flatMap(killersOf).flatMap((id) => evidenceOf(tests.get(id), files))),
      ].toSorted();
      const key = keyOf(source, evidence, files, settings);
      return [source, { key, killed: dead.length, total: dead.length + alive.length, evidence }];
    }),
  );
}

function testsOf({ testFiles }) {
  return new Map(
    Object.entries(testFiles).flatMap(([file, { tests }]) => tests.map(({ id, name }) => [id, { file, name }])),
  );
}

/** A mutant that ran into the time limit names no killer: any test that reaches it may be the one. */
function killersOf({ killedBy = [], coveredBy = [] }) {
  return killedBy.length > 0 ? killedBy : coveredBy;
}

/** The file of a test, and the fixtures that it reads: their folder is in its name, or else it may read them all. */
function evidenceOf({ file, name }, files) {
  const named = name.match(/\bfixtures\/[\w/-]+/g);
  const isReader = closureOf(file, files).includes('test/support/fixtures.ts');
  return [file, ...(named ?? (isReader ? ['fixtures'] : []))];
}

/** A hash of the source file, of the evidence, and of the settings under which its mutants are made. */
export function keyOf(source, evidence, files, settings) {
  const tests = evidence.filter((path) => path.endsWith('.ts')).flatMap((path) => closureOf(path, files));
  const folders = evidence.filter((path) => !path.endsWith('.ts'));
  const fixtures = [...files.keys()].filter((path) => folders.some((folder) => path.startsWith(`${folder}/`)));
  const hash = createHash('sha256').update(settings);
  for (const path of [source, ...new Set([...tests, ...fixtures].toSorted())]) {
    hash.update(`\0${path}\0${files.get(path) ?? 'missing'}`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** A test file, and whatever it imports but for the library itself. */
function closureOf(file, files, found = new Set()) {
  if (found.has(file) || file.startsWith('src/')) return [...found];
  found.add(file);
  const imports = (files.get(file) ?? '').matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g);
  for (const [, path] of imports) closureOf(join(file, '..', path), files, found);
  return [...found];
}

/** Whether what is stored of a source file still holds. */
export function holds(source, stored, files, settings) {
  return stored !== undefined && stored.key === keyOf(source, stored.evidence, files, settings);
}

/** What is wrong with the results: a strict file with a mutant alive, or too many alive in the others together. */
export function faultsOf(results, strict, least) {
  const alive = strict
    .filter((source) => results[source].killed < results[source].total)
    .map((source) => `${source} must be at 100`);
  const others = Object.entries(results).filter(([source]) => !strict.includes(source));
  const killed = others.reduce((sum, [, each]) => sum + each.killed, 0);
  const total = others.reduce((sum, [, each]) => sum + each.total, 0);
  const score = percentage(killed, total);
  return score < least ? [...alive, `all others together are at ${score.toFixed(2)}, under ${least}`] : alive;
}

export function percentage(killed, total) {
  return total === 0 ? 100 : (killed / total) * 100;
}
