import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

const pages = [
  ...readdirSync(root).filter((file) => /\.(md|txt)$/.test(file)),
  ...['docs', 'bench', 'packages/preview', 'playground'].flatMap(markdownIn),
];

function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !/(^|\/)(node_modules|dist|reference)\//.test(path))
    .map((path) => join(folder, path));
}

function textOf(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}

interface Link {
  readonly file: string;
  readonly anchor: string | undefined;
}

/** The links of a page to files of this project, and to places in them. */
function linksOf(page: string): readonly Link[] {
  const prose = textOf(page).replace(/```.*?```|`[^`\n]*`/gs, '');
  return [...prose.matchAll(/\]\((?![a-z]+:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(([, path = '', anchor]) => ({
    file: path === '' ? page : join(dirname(page), path),
    anchor,
  }));
}

/** Where a link into a page may point: its headings, in the spelling of code hosts, and the places that it names itself. */
function anchorsOf(page: string): ReadonlySet<string> {
  const text = textOf(page).replace(/```.*?```/gs, '');
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
  const named = [...text.matchAll(/<a (?:id|name)="([^"]+)">/g)].map(([, name = '']) => name);
  return new Set([...headings, ...named]);
}

describe('the links of the documentation', () => {
  it('should be looked at on every page', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['README.md', 'llms.txt', 'docs/rules.md', 'docs/decisions/README.md']),
    );
  });

  it.each(pages)('should lead somewhere: %s', (page) => {
    const broken = linksOf(page).filter(({ file, anchor }) => {
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && !(statSync(join(root, file)).isFile() && anchorsOf(file).has(anchor));
    });

    expect(broken).toStrictEqual([]);
  });
});
