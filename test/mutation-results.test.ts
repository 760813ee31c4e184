import { describe, expect, it } from 'vitest';
import { faultsOf, holds, resultsOf } from '../scripts/mutation/results.mjs';

const settings = 'settings';

/** A small project: two tests, what one of them imports, fixtures, and one file whose mutants they judge. */
const files: ReadonlyMap<string, string> = new Map([
  ['src/a.ts', 'export const a = 1;'],
  ['src/b.ts', 'export const b = 1;'],
  ['test/plain.test.ts', "import { a } from '../src/a.ts';\nimport { help } from './support/help.ts';\nhelp(a);"],
  ['test/support/help.ts', "export { deeper as help } from './deeper.ts';"],
  ['test/support/deeper.ts', 'export function deeper() {}'],
  ['test/fixtures.test.ts', "import './support/fixtures.ts';"],
  ['test/support/fixtures.ts', ''],
  ['test/other.test.ts', ''],
  ['fixtures/card/one.json', '1'],
  ['fixtures/card/two.json', '2'],
  ['fixtures/cards/one.json', '1'],
]);

interface Mutant {
  readonly status: string;
  readonly killedBy?: readonly string[];
  readonly coveredBy?: readonly string[];
}

const reportOf = (mutants: readonly Mutant[]): object => ({
  files: { 'src/a.ts': { mutants } },
  testFiles: {
    'test/plain.test.ts': { tests: [{ id: 'plain', name: 'should help' }] },
    'test/fixtures.test.ts': {
      tests: [
        { id: 'card', name: 'should do as fixtures/card says' },
        { id: 'all', name: 'should do as each fixture says' },
      ],
    },
    'test/other.test.ts': { tests: [{ id: 'other', name: 'should do something else' }] },
  },
});

interface Result {
  readonly key: string;
  readonly killed: number;
  readonly total: number;
  readonly evidence: readonly string[];
}

function resultOf(...mutants: readonly Mutant[]): Result {
  const results: Record<string, Result> = resultsOf(reportOf(mutants), files, settings);
  return results['src/a.ts'] as Result;
}

const killedBy = (...tests: string[]): Mutant => ({
  status: 'Killed',
  killedBy: tests,
  coveredBy: [...tests, 'other'],
});

describe('the result of a source file', () => {
  it('should count what died, of all that could be judged', () => {
    const { killed, total } = resultOf(
      killedBy('plain'),
      { status: 'Timeout', coveredBy: ['plain'] },
      { status: 'Survived', coveredBy: ['plain'] },
      { status: 'NoCoverage' },
      { status: 'Ignored' },
      { status: 'RuntimeError' },
    );

    expect([killed, total]).toStrictEqual([2, 4]);
  });

  it.each([
    ['the test that killed', [killedBy('plain')], ['test/plain.test.ts']],
    ['the folder in the name of the test', [killedBy('card')], ['fixtures/card', 'test/fixtures.test.ts']],
    ['all fixtures where the name has none', [killedBy('all')], ['fixtures', 'test/fixtures.test.ts']],
    [
      'all tests that reach it where it ran into the time limit',
      [{ status: 'Timeout', coveredBy: ['plain', 'other'] }],
      ['test/other.test.ts', 'test/plain.test.ts'],
    ],
    ['nothing where it lives', [{ status: 'Survived', coveredBy: ['plain'] }], []],
  ])('should rest on %s', (_what, mutants, evidence) => {
    expect(resultOf(...mutants).evidence).toStrictEqual(evidence);
  });
});

describe('a stored result', () => {
  const stored = resultOf(killedBy('plain'), killedBy('card'));
  const holdsWith = (changes: Readonly<Record<string, string | undefined>>): boolean => {
    const changed = new Map([...files, ...Object.entries(changes)]) as Map<string, string>;
    for (const [path, text] of Object.entries(changes)) if (text === undefined) changed.delete(path);
    return holds('src/a.ts', stored, changed, settings);
  };

  it('should hold while nothing changes', () => {
    expect(holdsWith({})).toBe(true);
  });

  it.each([
    ['the source', { 'src/a.ts': 'export const a = 2;' }],
    ['a test that killed', { 'test/plain.test.ts': "import './support/help.ts';" }],
    ['what a test imports', { 'test/support/help.ts': 'export function help() {}' }],
    ['what that imports', { 'test/support/deeper.ts': '' }],
    ['a fixture', { 'fixtures/card/two.json': '3' }],
    ['a fixture that is gone', { 'fixtures/card/two.json': undefined }],
    ['a fixture that is new', { 'fixtures/card/three.json': '3' }],
    ['a test that is gone', { 'test/plain.test.ts': undefined }],
  ])('should hold no longer after a change of %s', (_what, changes) => {
    expect(holdsWith(changes)).toBe(false);
  });

  it.each([
    ['another source', { 'src/b.ts': 'export const b = 2;' }],
    ['a test that killed nothing', { 'test/other.test.ts': 'changed' }],
    ['a folder of a name that only begins so', { 'fixtures/cards/one.json': '2' }],
    ['a test that is new', { 'test/new.test.ts': '' }],
  ])('should hold after a change of %s', (_what, changes) => {
    expect(holdsWith(changes)).toBe(true);
  });

  it('should hold no longer under other settings', () => {
    expect(holds('src/a.ts', stored, files, 'others')).toBe(false);
  });

  it('should not hold where there is none', () => {
    expect(holds('src/b.ts', undefined, files, settings)).toBe(false);
  });
});

describe('the faults of all results', () => {
  const score = (killed: number, total: number): object => ({ killed, total });

  it('should be none where the strict files are at 100 and the others together high enough', () => {
    expect(faultsOf({ strict: score(3, 3), a: score(90, 100), b: score(100, 100) }, ['strict'], 95)).toStrictEqual([]);
  });

  it('should name each strict file with a mutant alive, however high it is', () => {
    const results = { one: score(999, 1000), two: score(1, 1), three: score(0, 1), a: score(1, 1) };

    expect(faultsOf(results, ['one', 'two', 'three'], 95)).toStrictEqual([
      'one must be at 100',
      'three must be at 100',
    ]);
  });

  it('should say where the others together are too low: a strict file lifts them not', () => {
    const results = { strict: score(1000, 1000), a: score(94, 100), b: score(95, 100) };

    expect(faultsOf(results, ['strict'], 95)).toStrictEqual(['all others together are at 94.50, under 95']);
  });

  it('should take files without mutants for whole', () => {
    expect(faultsOf({ strict: score(0, 0), a: score(0, 0) }, ['strict'], 95)).toStrictEqual([]);
  });
});
