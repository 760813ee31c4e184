import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Folders of what is made or installed. */
const made: readonly string[] = ['node_modules', 'dist', 'reference'];

const pages = [
  ...readdirSync(root).filter((file) => /\.(md|txt)$/.test(file)),
  ...['docs', 'examples', 'packages'].flatMap(markdownIn),
];

/** Never into what was installed: a package may be linked there that holds this very folder. */
function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return made.includes(entry.name) ? [] : markdownIn(path);
    return path.endsWith('.md') ? [path] : [];
  });
}

/** A page without its blocks of code. */
function proseOf(page: string): string {
  return readFileSync(join(root, page), 'utf8').replace(/^```.*?^```$/gms, '');
}

/** The cells of a row: bars in code part cells too, those behind a backslash do not. */
function cellsOf(row: string): number {
  return row.replace(/^\||\|$/g, '').split(/(?<!\\)\|/).length;
}

/** The tables of a page, each as its rows. */
function tablesOf(page: string): readonly string[][] {
  return [...proseOf(page).matchAll(/(?:^\|.*\|$\n?)+/gm)].map(([table]) => table.trimEnd().split('\n'));
}

describe('the pages', () => {
  it('should have tables to look at', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['README.md', 'llms.txt', 'docs/rules.md', 'docs/decisions/README.md']),
    );
    expect(tablesOf('docs/notices.md').length).toBeGreaterThan(3);
  });

  it.each(pages)('should have tables whose rows are as wide as their heads: %s', (page) => {
    const broken = tablesOf(page).flatMap(([head = '', ...rows]) =>
      rows.filter((row) => cellsOf(row) !== cellsOf(head)),
    );

    expect(broken).toStrictEqual([]);
  });
});
