import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules, type UnsupportedReason } from '../src/index.ts';
import { type InboundFixture, type OutboundFixture, readFixtures } from './support/fixtures.ts';
import { inboundExamples, reasonMeanings } from './support/pages/inbound-rules.ts';
import { noticesPage } from './support/pages/notices-page.ts';
import { outboundExamples, ruleOf } from './support/pages/outbound-rules.ts';
import { rulesPage } from './support/pages/rules-page.ts';

const root = join(import.meta.dirname, '..');

describe.each([
  ['docs/rules.md', rulesPage],
  ['docs/notices.md', noticesPage],
])('%s', (path, make) => {
  it('should be what `npm run docs` makes', () => {
    const page = make();

    if (process.env['UPDATE_DOCS']) writeFileSync(join(root, path), page);
    else expect(readFileSync(join(root, path), 'utf8')).toBe(page);
  });
});

describe('docs/rules.md', () => {
  it('should have a section for every rule, in their order', () => {
    const headings = [...rulesPage().matchAll(/^### ([a-z_-]+)$/gm)].map(([, id]) => id);

    expect(headings).toStrictEqual(rules.map(({ id }) => id));
  });

  it('should show each rule of `toInstagram` by a fixture of its own', () => {
    const fixtures = readFixtures<OutboundFixture>('outbound');

    for (const [id, name] of Object.entries(outboundExamples)) {
      const shown = fixtures.find((fixture) => fixture.name === name);
      expect(shown && ruleOf(shown), name).toBe(id);
    }
  });

  it('should show each rule of `fromInstagram` by a fixture with this one outcome', () => {
    const fixtures = readFixtures<InboundFixture>('inbound');

    for (const [id, name] of Object.entries(inboundExamples)) {
      const shown = fixtures.find((fixture) => fixture.name === name)?.fixture.expected;
      expect(shown?.status === 'ok' && shown.outcomes.map(({ rule }) => rule), name).toStrictEqual([id]);
    }
  });

  it('should explain every reason', () => {
    const all: Record<UnsupportedReason, true> = {
      'is-unsupported': true,
      'unsupported-type': true,
      ephemeral: true,
      'media-unavailable': true,
      fallback: true,
      template: true,
      'attachment-unknown': true,
      empty: true,
      'phantom-edit': true,
      'thread-control': true,
      'opt-in': true,
      mention: true,
      insights: true,
      'no-sender': true,
      'lookup-failed': true,
      'no-items': true,
      unknown: true,
    };

    expect(reasonMeanings().map(([reason]) => reason)).toStrictEqual(Object.keys(all));
  });
});
