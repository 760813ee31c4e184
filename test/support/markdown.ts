import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import MarkdownIt, { type Token } from 'markdown-it';

const root = join(import.meta.dirname, '..', '..');
const markdown = new MarkdownIt({ html: true });

/** The files that git tracks, with `/` between folders. What a page links to must be in every clone. */
export const trackedFiles: ReadonlySet<string> = new Set(
  execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean),
);

/** A link of a page to a file of this repository, or to a heading in one. */
export interface Link {
  /** As it is written in the page. */
  readonly href: string;
  /** From the root of the repository. */
  readonly file: string;
  readonly anchor: string | undefined;
}

/** A block of code between fences. */
export interface Block {
  readonly language: string;
  /** The line of its first line of code, from 1. */
  readonly line: number;
  readonly code: string;
  /** The paragraph after it; `''` where another block follows. */
  readonly nextWords: string;
}

/** The blocks of code of a text, in order. */
export function blocksOf(text: string): readonly Block[] {
  const tokens = markdown.parse(text, {});
  return tokens.flatMap(({ type, info, map, content }, index) => {
    if (type !== 'fence') return [];
    const next = tokens.slice(index + 1).find((token) => token.type === 'inline' || token.type === 'fence');
    const nextWords = next?.type === 'inline' ? next.content : '';
    return [{ language: info.trim(), line: (map?.[0] ?? 0) + 2, code: content, nextWords }];
  });
}

function tokensOf(page: string): readonly Token[] {
  const text = readFileSync(join(root, page), 'utf8');
  return markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
}

/** The anchors that GitHub gives to the headings of a page. */
export function anchorsOf(page: string): readonly string[] {
  const slugger = new GithubSlugger();
  return tokensOf(page)
    .filter(({ type }, index, all) => type === 'inline' && all[index - 1]?.type === 'heading_open')
    .map(({ children }) => (children ?? []).map((child) => (isText(child) ? child.content : '')).join(''))
    .map((heading) => slugger.slug(heading));
}

function isText({ type }: Token): boolean {
  return type === 'text' || type === 'code_inline';
}

/** The links and images of a page that lead into this repository. Links to other sites are not ours to check. */
export function linksOf(page: string): readonly Link[] {
  return tokensOf(page)
    .map((token) => token.attrGet('href') ?? token.attrGet('src'))
    .filter((href) => href !== null && !/^[a-z]+:/i.test(href))
    .map((href) => linkTo(page, decodeURIComponent(href ?? '')));
}

function linkTo(page: string, href: string): Link {
  const [path = '', anchor] = href.split('#');
  const file = path === '' ? page : posix.join(dirname(page), path).replace(/\/$/, '');
  return { href, file, anchor };
}
