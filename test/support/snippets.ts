import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf, trackedFiles } from './markdown.ts';

const root = join(import.meta.dirname, '../..');

/** A piece of code that somebody may copy: a file of its own, complete as it stands. */
export interface Snippet {
  /** The page, or the file of the source whose comment holds it. */
  readonly file: string;
  /** The line of its first line of code, from 1. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
  /** What it says that it prints, line by line. */
  readonly printed: readonly string[];
}

/** The snippets in the blocks of a page and in the examples of the comments of the source. */
export const snippets: readonly Snippet[] = [...trackedFiles].flatMap((file) => {
  if (isPage(file)) return snippetsIn(file, readFileSync(join(root, file), 'utf8'));
  return /^src\/.*\.ts$/.test(file) ? snippetsInComments(file) : [];
});

function isPage(file: string): boolean {
  // The reports in docs/api are made from the declarations.
  return /^(README\.md|docs\/(?!api\/).*\.md|packages\/[^/]+\/README\.md)$/.test(file);
}

function snippetsIn(file: string, text: string, above = 0): readonly Snippet[] {
  const blocks = blocksOf(text);
  return blocks
    .map(({ language, line, code, nextWords }, index) => {
      const next = blocks[index + 1];
      const isOutput = /\bprints\b/.test(nextWords) && next?.language === 'text';
      const printed = isOutput ? next.code.trimEnd().split('\n') : printedBy(code);
      return { file, language, line: above + line, code, printed };
    })
    .filter(({ language }) => /^([jt]s|javascript|typescript)$/.test(language));
}

/** The words behind each arrow. */
function printedBy(code: string): readonly string[] {
  return [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, words = '']) => words);
}

function snippetsInComments(file: string): readonly Snippet[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(/\/\*\*.*?\*\//gs)].flatMap(({ 0: comment, index }) =>
    snippetsIn(file, comment.replace(/^ *\* ?/gm, ''), source.slice(0, index).split('\n').length - 1),
  );
}
