import { describe, expect, it } from 'vitest';
import { anchorsOf, type Link, linksOf, trackedFiles } from './support/markdown.js';

/** `llms.txt` is Markdown too. */
const pages = [...trackedFiles].filter((file) => file.endsWith('.md') || file === 'llms.txt');

const anchors = new Map(pages.map((page) => [page, new Set(anchorsOf(page))]));

function isBroken({ file, anchor }: Link): boolean {
  const isThere = trackedFiles.has(file) || [...trackedFiles].some((tracked) => tracked.startsWith(`${file}/`));
  if (!isThere) return true;
  return anchor !== undefined && !anchors.get(file)?.has(anchor);
}

describe('the links of the pages', () => {
  it('should be looked at on each page of the project', () => {
    expect(pages).toEqual(
      expect.arrayContaining([
        'README.md',
        'CONTRIBUTING.md',
        'SECURITY.md',
        'llms.txt',
        'docs/wires/instagram.md',
        'examples/pipeline/README.md',
        'packages/preview/README.md',
      ]),
    );
  });

  it('should be found in running text, in tables, through references and in images', () => {
    const hrefs = (page: string) => linksOf(page).map(({ href }) => href);

    expect(hrefs('docs/wires/instagram.md')).toEqual(
      expect.arrayContaining(['conversation-api.md', '#private-replies', '#first-hand-notes']),
    );
    expect(hrefs('examples/pipeline/README.md')).toContain('load.svg');
  });

  it('should lead to anchors as GitHub makes them', () => {
    expect(anchorsOf('docs/wires/instagram.md')).toEqual(
      expect.arrayContaining([
        'a-reply-to-a-story',
        'an-image-video-voice-note-or-file',
        'the-source-of-igme-referrals',
      ]),
    );
  });

  it.each(pages)('should lead to a tracked file and to a heading in it: %s', (page) => {
    expect(linksOf(page).filter(isBroken)).toStrictEqual([]);
  });
});
