import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import * as inbound from '../src/inbound/index.ts';
import type { InboundIssueCode, NoticeCode, OutboundIssueCode, UnsupportedReason } from '../src/index.ts';
import * as everything from '../src/index.ts';
import * as outbound from '../src/outbound/index.ts';
import * as webhook from '../src/webhook/index.ts';
import { type InboundFixture, type OutboundFixture, readFixtures } from './support/fixtures.ts';
import { anchorsOf } from './support/markdown.ts';

const root = join(import.meta.dirname, '..');

interface SourceFile {
  /** From the project's folder, such as `src/outbound/fit.ts`. */
  readonly path: string;
  /** Without comments. */
  readonly code: string;
  /** What it imports: paths from the project's folder, or names of packages. */
  readonly imports: readonly string[];
}

const sources: readonly SourceFile[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => {
    const file = join('src', path);
    const code = readFileSync(join(root, file), 'utf8').replace(/\/\*.*?\*\/|(?<![:'"`])\/\/.*$/gms, '');
    const imports = [...code.matchAll(/\b(?:from|import) '([^']+)'/g)].map(([, name = '']) =>
      name.startsWith('.') ? join(dirname(file), name) : name,
    );
    return { path: file, code, imports };
  });

/** The files of a folder that import what they must not. */
function offenders(folder: string, isForbidden: (imported: string, importer: string) => boolean): string[] {
  return sources
    .filter(({ path }) => path.startsWith(folder))
    .flatMap(({ path, imports }) =>
      imports.filter((each) => isForbidden(each, path)).map((each) => `${path} → ${each}`),
    );
}

const isRule = (path: string): boolean => /\/rules\/(?!index\.ts)/.test(path);

describe('the house', () => {
  it('should have sources to look at', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
  });

  it('should let rules import no rules', () => {
    const found = offenders('src', (imported, importer) => isRule(importer) && /\/rules\//.test(imported));

    expect(found).toStrictEqual([]);
  });

  it('should let only the tables import rules', () => {
    const found = offenders(
      'src',
      (imported, importer) => isRule(imported) && !/\/(rules\/index|abouts)\.ts$/.test(importer),
    );

    expect(found).toStrictEqual([]);
  });

  it.each([
    ['src/outbound', /^src\/inbound/],
    ['src/inbound', /^src\/outbound/],
    ['src/shared', /^src\/(in|out)bound/],
    ['src/types', /^src\/(?!types)/],
    ['src/webhook', /^src\/(?!webhook)/],
    ['src/outbound/parts', /^src\/outbound\/(rules|read)\//],
    ['src/outbound/read', /^src\/outbound\/(parts|fit|build|address|result)/],
    ['src', /^(?!src\/|ts-pattern$)/],
  ])('should let %s import nothing of %s', (folder, forbidden) => {
    const isTable = (path: string): boolean => path === 'src/outbound/read/read.ts';

    const found = offenders(folder, (imported, importer) => forbidden.test(imported) && !isTable(importer));

    expect(found).toStrictEqual([]);
  });

  it('should read no clock, draw no numbers, do no I/O and touch no globals', () => {
    const forbidden = [
      /\bDate\.now\b|\bnew Date(?!\()|\bnew Date\(\)|(?<!new )\bDate\(/,
      /\b(?:Math\.random|crypto|performance|DateTimeFormat|setTimeout|setInterval|queueMicrotask)\b/,
      /\b(?:process|console|fetch|globalThis|navigator|localStorage|Buffer|require|eval)\b|\bimport\s*\(/,
    ];

    // Signatures are the one thing that the platform computes for us.
    const checked = sources.filter(({ path }) => path !== 'src/webhook/signature.ts');
    const found = checked.filter(({ code }) => forbidden.some((each) => each.test(code))).map(({ path }) => path);

    expect(found).toStrictEqual([]);
  });

  it('should keep the limits of requests in limits.ts alone', () => {
    const found = sources
      .filter(
        ({ path, code }) =>
          path.startsWith('src/outbound') &&
          path !== 'src/outbound/limits.ts' &&
          /\b(?:13|20|80|640|999|1000)\b/.test(code),
      )
      .map(({ path }) => path);

    expect(found).toStrictEqual([]);
  });

  it('should keep rules small', () => {
    const found = sources.filter(({ path, code }) => isRule(path) && code.split('\n').length > 120);

    expect(found.map(({ path }) => path)).toStrictEqual([]);
  });
});

describe('the entries', () => {
  /** The files of ours that an entry is made of. */
  async function filesOf(entry: string): Promise<string[]> {
    const { metafile } = await build({
      entryPoints: [join(root, entry)],
      bundle: true,
      format: 'esm',
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
    return Object.keys(metafile.inputs).map((path) => relative(root, path));
  }

  it.each([
    ['src/outbound/index.ts', 'src/inbound/'],
    ['src/inbound/index.ts', 'src/outbound/'],
    ['src/webhook/index.ts', 'src/outbound/'],
    ['src/webhook/index.ts', 'src/inbound/'],
  ])('should load %s without anything of %s', async (entry, other) => {
    const files = await filesOf(entry);

    expect(files).toContain(entry);
    expect(files.filter((path) => path.startsWith(other))).toStrictEqual([]);
  });

  it('should export what the design says, and nothing else', () => {
    expect(Object.keys(outbound).toSorted()).toStrictEqual([
      'current',
      'describe',
      'documented',
      'readSendResponse',
      'sendWindow',
      'toInstagram',
    ]);
    expect(Object.keys(inbound).toSorted()).toStrictEqual(['describe', 'fromInstagram', 'toCallback']);
    expect(Object.keys(everything).toSorted()).toStrictEqual([
      'answerChallenge',
      'current',
      'describe',
      'documented',
      'fromInstagram',
      'readSendResponse',
      'rules',
      'sendWindow',
      'toCallback',
      'toInstagram',
      'verifySignature',
    ]);
    expect(Object.keys(webhook).toSorted()).toStrictEqual(['answerChallenge', 'verifySignature']);
  });
});

describe('the fixtures', () => {
  const sent = readFixtures<OutboundFixture>('outbound');
  const received = readFixtures<InboundFixture>('inbound');

  const all = [...sent, ...received];

  it('should each have the situation as name', () => {
    for (const { name } of all) expect(name).toMatch(/^(in|out)bound\/[a-z-]+\/[a-z0-9-]+\.json$/);
  });

  it('should each say in words what they are about', () => {
    // These name papers outside of the repository, and numbers of shapes in them.
    const elsewhere = /\bS\d|seed|contract|design/i;

    for (const { name, fixture } of all) {
      expect(fixture.about, name).toMatch(/^.{10,200}\.$/);
      expect(fixture.about, name).not.toMatch(elsewhere);
    }
  });

  it('should each name the page that they come from', () => {
    const vendorPage = /^https:\/\/developers\.(facebook|sinch)\.com\/\S+$/;
    const wires = ['docs/wires/instagram.md', 'docs/wires/conversation-api.md'];
    const anchors = wires.flatMap((page) => anchorsOf(page).map((anchor) => `${page}#${anchor}`));
    const known = new Set(['recorded', 'invented', ...anchors]);

    const found = all.filter(({ fixture: { source } }) => !known.has(source) && !vendorPage.test(source));

    expect(found.map(({ name, fixture: { source } }) => `${name}: ${source}`)).toStrictEqual([]);
  });

  it('should show every rule, in a folder of its own', () => {
    const folders = (fixtures: readonly { readonly rule: string }[]): Set<string> =>
      new Set(fixtures.map(({ rule }) => rule));
    const files = (direction: string): string[] =>
      sources
        .filter(({ path }) => path.startsWith(`src/${direction}/`) && isRule(path))
        .map(({ path }) => path.replace(/.*\/|\.ts$/g, ''));

    // `message` and `webhook` hold what belongs to no single rule, refused contents among them.
    expect(folders(sent)).toStrictEqual(
      new Set([...files('outbound').filter((file) => file !== 'unsupported-event'), 'message']),
    );
    expect(folders(received)).toStrictEqual(new Set([...files('inbound'), 'webhook']));
  });

  it('should show every rule of the table at work, or refusing', () => {
    const atWork = [
      ...sent.flatMap(({ fixture: { expected } }) =>
        expected.status === 'refused' ? expected.issues.map(({ path }) => path.split('/')[1]) : [expected.rule],
      ),
      ...received.flatMap(({ fixture: { expected } }) =>
        expected.status === 'ok' ? expected.outcomes.map(({ rule }) => rule) : [],
      ),
    ];

    for (const { id } of everything.rules) expect(atWork).toContain(id);
  });

  // Records, so that the compiler asks for a code that is forgotten here. False: JSON cannot hold what gives it.
  const noticeCodes: Record<NoticeCode, true> = {
    'text.split': true,
    'text.repaired': true,
    'title.moved': true,
    'subtitle.moved': true,
    'title.short': true,
    'title.made': true,
    'prompt.made': true,
    'media.as-link': true,
    'media.moved': true,
    'card.as-text': true,
    'card.as-media': true,
    'carousel.split': true,
    'choice.as-line': true,
    'choice.as-link': true,
    'calendar.as-link': true,
    'choice.moved': true,
    'call.number-moved': true,
    'postback.unused': true,
    'postback.as-json': true,
    'location.as-text': true,
    'list.as-text': true,
    'contact.as-text': true,
    'product.as-line': true,
    'explicit.ignored': true,
    'field.ignored': true,
    'field.unknown': true,
    'tag.dropped': true,
    'link.cut': true,
    'title.cut': true,
    'subtitle.cut': true,
    'choice.untappable': true,
    'call.number-lost': true,
    'label.lost': true,
    'name.part-lost': true,
  };
  const issueCodes: Record<OutboundIssueCode | InboundIssueCode, boolean> = {
    'link.cut': true,
    'title.cut': true,
    'subtitle.cut': true,
    'choice.untappable': true,
    'call.number-lost': true,
    'label.lost': true,
    'name.part-lost': true,
    'message.no-object': true,
    'message.unreadable': false,
    'message.too-wide': true,
    'message.too-deep': true,
    'content.missing': true,
    'content.several': true,
    'field.missing': true,
    'field.wrong-type': true,
    'text.blank': true,
    'link.invalid': true,
    'link.too-long': true,
    'coordinates.out-of-range': true,
    'choices.missing': true,
    'cards.missing': true,
    'sections.missing': true,
    'items.missing': true,
    'item.no-kind': true,
    'item.several-kinds': true,
    'text.too-long': true,
    'event.no-comment': true,
    'template.unresolved': true,
    'explicit.not-json': true,
    'explicit.no-object': true,
    'choice.no-kind': true,
    'choice.several-kinds': true,
    'card.empty': true,
    'postback.too-long': true,
    'postback.not-json': false,
    'event.unsupported': true,
    'private-reply.text-only': true,
    'tag.unknown': true,
    'option.invalid': true,
    'webhook.unreadable': true,
    'webhook.no-entry': true,
  };
  // False: JSON cannot hold a look-up that throws.
  const reasons: Record<UnsupportedReason, boolean> = {
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
    'lookup-failed': false,
    'no-items': true,
    unknown: true,
  };
  const shown = (record: Record<string, boolean>): Set<string> =>
    new Set(Object.keys(record).filter((code) => record[code]));

  it('should show every notice', () => {
    const codes = sent.flatMap(({ fixture: { expected } }) =>
      expected.status === 'refused' ? [] : expected.notices.map(({ code }) => code),
    );

    expect(new Set(codes)).toStrictEqual(shown(noticeCodes));
  });

  it('should show every issue', () => {
    const all = [...sent, ...received].map(({ fixture: { expected } }) => expected);
    const codes = all.flatMap((expected) =>
      expected.status === 'refused' ? expected.issues.map(({ code }) => code) : [],
    );

    expect(new Set(codes)).toStrictEqual(shown(issueCodes));
  });

  it('should show every reason for what is unsupported', () => {
    const outcomes = received.flatMap(({ fixture: { expected } }) =>
      expected.status === 'ok' ? expected.outcomes : [],
    );
    const found = outcomes.flatMap((outcome) => ('reason' in outcome ? [outcome.reason] : []));

    expect(new Set(found)).toStrictEqual(shown(reasons));
  });
});

describe('rules', () => {
  it('should be data: what becomes of what, and who asks for it', () => {
    for (const rule of everything.rules) {
      expect(Object.keys(rule)).toStrictEqual(['id', 'direction', 'summary', 'source']);
      expect(rule.summary).toMatch(/^[A-Z].{10,150}\.$/);
      expect(rule.source).toMatch(/^https:\/\/developers\.(sinch|facebook)\.com\//);
    }
  });

  it('should have an id of their own in each direction', () => {
    const ids = everything.rules.map(({ direction, id }) => `${direction} ${id}`);

    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('describe', () => {
  it('should speak for both directions', () => {
    const sentences = [
      everything.describe({ code: 'text.blank', path: '/text_message/text' }),
      everything.describe({ code: 'webhook.unreadable', path: '', expected: 'object', received: 'null' }),
    ];

    expect(sentences[0]).toBe(outbound.describe({ code: 'text.blank', path: '/text_message/text' }));
    expect(sentences[1]).toBe(
      inbound.describe({ code: 'webhook.unreadable', path: '', expected: 'object', received: 'null' }),
    );
  });
});
