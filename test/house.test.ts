import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { maxOutcomes, maxOutcomesOfItem } from '../src/inbound/caps.ts';
import * as inbound from '../src/inbound/index.ts';
import type { InboundIssueCode, NoticeCode, OutboundIssueCode, UnsupportedReason } from '../src/index.ts';
import * as everything from '../src/index.ts';
import * as outbound from '../src/outbound/index.ts';
import { choiceKinds } from '../src/outbound/messages/choice/index.ts';
import { outboundDocs } from '../src/outbound/messages/docs.ts';
import * as limits from '../src/outbound/options/limits.ts';
import { noticeDocs } from '../src/outbound/report/notice-docs.ts';
import * as webhook from '../src/webhook/index.ts';
import { type InboundFixture, type OutboundFixture, readAnswers, readFixtures } from './support/fixtures.ts';
import { anchorsOf } from './support/markdown.ts';

const root = join(import.meta.dirname, '..');

interface SourceFile {
  /** From the project's folder, such as `src/outbound/path.ts`. */
  readonly path: string;
  readonly text: string;
  /** Without comments. */
  readonly code: string;
  /** What it imports: paths from the project's folder, or names of packages. */
  readonly imports: readonly string[];
}

const sources: readonly SourceFile[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => {
    const file = join('src', path);
    const text = readFileSync(join(root, file), 'utf8');
    const code = text.replace(/\/\*.*?\*\/|(?<![:'"`])\/\/[^\n]*$/gms, '');
    const imports = [...code.matchAll(/\b(?:from|import) '([^']+)'/g)].map(([, name = '']) =>
      name.startsWith('.') ? join(dirname(file), name) : name,
    );
    return { path: file, text, code, imports };
  });

/** The files of a folder that import what they must not. */
function offenders(folder: string, isForbidden: (imported: string, importer: string) => boolean): string[] {
  return sources
    .filter(({ path }) => path.startsWith(folder))
    .flatMap(({ path, imports }) =>
      imports.filter((each) => isForbidden(each, path)).map((each) => `${path} → ${each}`),
    );
}

/** The files that hold a rule: what is said of it stands there, too. */
const ruleFiles: ReadonlySet<string> = new Set(
  sources.filter(({ code }) => /export const \w+Docs: RuleDocs =/.test(code)).map(({ path }) => path),
);
/** The files that hold a kind of choice. */
const kindFiles: ReadonlySet<string> = new Set(
  sources.filter(({ code }) => /export const \w+: ChoiceKind</.test(code)).map(({ path }) => path),
);
const isTable = (path: string): boolean => /\/(index|docs)\.ts$/.test(path);

/** The chains of imports that come back to where they began. */
function circles(): string[] {
  const importsOf = new Map(sources.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' → '));
    else if (!done.has(path)) {
      for (const each of importsOf.get(path) ?? []) visit(each, [...way, path]);
      done.add(path);
    }
  };
  for (const { path } of sources) visit(path, []);
  return found;
}

/** Every function of a file, and how many lines it has. */
function functionsOf({ path, text }: SourceFile): { readonly name: string; readonly lines: number }[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lineOf = (position: number): number => file.getLineAndCharacterOfPosition(position).line;
  const found: { name: string; lines: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node) {
      const name = `${path}: ${node.name?.getText() ?? 'a function'} in line ${lineOf(node.getStart()) + 1}`;
      found.push({ name, lines: lineOf(node.getEnd()) - lineOf(node.getStart()) + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('the house', () => {
  it('should have sources to look at', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
    expect(ruleFiles.size).toBeGreaterThan(25);
    expect(kindFiles.size).toBe(6);
    expect(sources.flatMap(functionsOf).length).toBeGreaterThan(300);
  });

  it('should have no circles of imports', () => {
    expect(circles()).toStrictEqual([]);
  });

  it('should let rules import no rules', () => {
    const found = offenders('src', (imported, importer) => ruleFiles.has(importer) && ruleFiles.has(imported));

    expect(found).toStrictEqual([]);
  });

  it('should let only the tables import rules', () => {
    const found = offenders('src', (imported, importer) => ruleFiles.has(imported) && !isTable(importer));

    expect(found).toStrictEqual([]);
  });

  it('should let kinds of choices import no kinds, and only their table and the list of text choices import them', () => {
    const textChoices = 'src/outbound/messages/list/read-list.ts → src/outbound/messages/choice/text.ts';

    const found = offenders('src', (imported, importer) => kindFiles.has(imported) && !isTable(importer));

    expect(found).toStrictEqual([textChoices]);
  });

  it.each([
    ['src/outbound', /^src\/inbound/],
    ['src/inbound', /^src\/outbound/],
    ['src/shared', /^src\/(in|out)bound/],
    ['src/types', /^src\/(?!types)/],
    ['src/webhook', /^src\/(?!webhook)/],
    ['src/outbound/reading', /^src\/outbound\/(messages|requests|answers|text|options\/(?!limits))/],
    ['src/outbound/text', /^src\/outbound\/(messages|requests|answers|reading)/],
    ['src/outbound/report', /^src\/outbound\/(messages|requests|answers|reading|text)/],
    ['src/outbound/requests', /^src\/outbound\/(messages|answers)/],
    ['src', /^(?!src\/|ts-pattern$)/],
  ])('should let %s import nothing of %s', (folder, forbidden) => {
    const found = offenders(folder, (imported) => forbidden.test(imported));

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
          path !== 'src/outbound/options/limits.ts' &&
          // Names of fixtures tell of limits, too.
          /\b(?:13|20|80|640|999|1000)\b/.test(code.replace(/fixture: '[^']*'/g, '')),
      )
      .map(({ path }) => path);

    expect(found).toStrictEqual([]);
  });

  it('should keep files small, but for tables', () => {
    const lines = ({ code }: SourceFile): number => code.split('\n').filter((line) => line.trim() !== '').length;

    const found = sources.filter((source) => source.path.startsWith('src/outbound') && lines(source) > 120);

    // What a contact card holds is a table of fields; what errors mean and when each notice comes are tables of sentences.
    expect(found.map(({ path }) => path).toSorted()).toStrictEqual([
      'src/outbound/answers/graph-error-docs.ts',
      'src/outbound/messages/contact-info/read-contact-info.ts',
      'src/outbound/report/notice-docs.ts',
    ]);
  });

  it('should keep functions within sixty lines', () => {
    const found = sources.flatMap(functionsOf).filter(({ lines }) => lines > 60);

    expect(found).toStrictEqual([]);
  });
});

describe('the numbers in prose', () => {
  const words = new Map(
    Object.entries({
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
      eleven: 11,
      twelve: 12,
      thirteen: 13,
    }),
  );
  /** Names that hold a number: standards, encodings, codes, dates and addresses. */
  const names =
    /https?:\/\/\S+|\{@link .*?\}|`[^`]*`|\b(?:RFC|BCP|ISO|UTF|Node|SHA|ES|PCM|HTTP|E\.164|U\+)[- ]?[0-9A-F]*|\d{4}-\d\d-\d\d|E\.164/g;

  function numbersIn(prose: string): number[] {
    const plain = prose.replace(names, '');
    const digits = [...plain.matchAll(/(?<![\w.-])\d[\d,]*(?![\w])/g)].map(([each]) =>
      Number(each.replaceAll(',', '')),
    );
    const spelled = [...plain.matchAll(/\b[a-z]+\b/gi)].flatMap(([each]) => words.get(each.toLowerCase()) ?? []);
    return [...digits, ...spelled];
  }

  it('should be found, whether in digits or in words', () => {
    expect(numbersIn('Up to 1,000 bytes, or thirteen; see RFC 6901 and https://example.com/5.')).toStrictEqual([
      1000, 13,
    ]);
  });

  const { anybodyWindow, humanAgentWindow, instagramLimits, maxIssues, maxLatitude, maxLongitude } = limits;
  const { textBytes, textCharacters, quickReplies, elements, buttons, choiceTitle, elementTitle } = instagramLimits;
  const { subtitle, payload, buttonTemplateText, images } = instagramLimits;
  const hours = anybodyWindow / 3_600_000;
  const days = humanAgentWindow / 86_400_000;
  const idsLike = (kind: RegExp): number => Object.keys(outboundDocs).filter((id) => kind.test(id)).length;
  /** The statuses of the handshake, and the hexadecimal digits of a signature. */
  const [allowed, forbidden, malformed, digits] = [200, 403, 400, 64];

  /**
   * Which numbers each doc comment has: it says how much is allowed, or how many there are. The numbers that are written out
   * here are limits that the two APIs check themselves.
   */
  const numbersOf: { readonly [of: string]: readonly number[] } = {
    'src/inbound/from-instagram.ts: fromInstagram': [maxOutcomesOfItem, maxOutcomes],
    'src/outbound/answers/read-send-response.ts: readSendResponse': [allowed],
    'src/outbound/send-window.ts: sendWindow': [hours, days],
    'src/types/conversation-api/app-event.ts: AppEvent': [idsLike(/_event$/)],
    'src/types/conversation-api/app-message.ts: AppMessage': [idsLike(/^(?!explicit).*_message$/)],
    'src/types/conversation-api/cards.ts: CardMessageItem.choices': [buttons],
    'src/types/conversation-api/cards.ts: CardMessageItem.description': [subtitle],
    'src/types/conversation-api/cards.ts: CardMessageItem.title': [elementTitle],
    'src/types/conversation-api/cards.ts: CarouselMessageItem': [elements],
    'src/types/conversation-api/choices.ts: CalendarMessage.title': [choiceTitle],
    'src/types/conversation-api/choices.ts: CallMessage.title': [choiceTitle],
    'src/types/conversation-api/choices.ts: Choice': [Object.keys(choiceKinds).length],
    'src/types/conversation-api/choices.ts: ChoiceMessageItem': [quickReplies],
    'src/types/conversation-api/choices.ts: ShareLocationMessage.title': [choiceTitle],
    'src/types/conversation-api/choices.ts: UrlMessage.title': [choiceTitle],
    'src/types/conversation-api/list.ts: ChoiceItem': [quickReplies],
    'src/types/conversation-api/list.ts: ChoiceItem.title': [choiceTitle],
    'src/types/conversation-api/location.ts: Coordinates.latitude': [maxLatitude],
    'src/types/conversation-api/location.ts: Coordinates.longitude': [maxLongitude],
    'src/types/conversation-api/send-requests.ts: SendMessageRequest.conversation_metadata': [2048],
    'src/types/conversation-api/send-requests.ts: SendMessageRequest.correlation_id': [128],
    'src/types/conversation-api/send-requests.ts: SendMessageRequest.message_metadata': [1024],
    'src/types/conversation-api/text-and-media.ts: TextMessageItem': [textBytes, textCharacters],
    'src/types/instagram/quick-reply.ts: InstagramQuickReply.payload': [payload],
    'src/types/instagram/quick-reply.ts: InstagramQuickReply.title': [1, choiceTitle],
    'src/types/instagram/send-request.ts: InstagramAttachmentsMessage.attachments': [images],
    'src/types/instagram/send-request.ts: InstagramMessageRequest.tag': [hours],
    'src/types/instagram/send-request.ts: InstagramTextMessage.quick_replies': [quickReplies],
    'src/types/instagram/send-request.ts: InstagramTextMessage.text': [textBytes, textCharacters],
    'src/types/instagram/templates.ts: InstagramButtonTemplate.buttons': [buttons],
    'src/types/instagram/templates.ts: InstagramButtonTemplate.text': [1, buttonTemplateText],
    'src/types/instagram/templates.ts: InstagramElement.buttons': [buttons],
    'src/types/instagram/templates.ts: InstagramElement.subtitle': [subtitle],
    'src/types/instagram/templates.ts: InstagramElement.title': [1, elementTitle],
    'src/types/instagram/templates.ts: InstagramGenericTemplate.elements': [elements],
    'src/types/instagram/templates.ts: InstagramPostbackButton.payload': [payload],
    'src/types/instagram/templates.ts: InstagramPostbackButton.title': [1, choiceTitle],
    'src/types/instagram/templates.ts: InstagramWebUrlButton.title': [1, choiceTitle],
    'src/types/instagram/webhook.ts: Webhook.entry': [1000],
    'src/types/instagram/webhook.ts: WebhookMessage.mid': [190],
    'src/types/instagram/wire-request.ts: InstagramOptInTemplate.elements.title': [limits.maxOptInTitle],
    'src/types/instagram/wire-request.ts: InstagramProductTemplate.elements': [limits.maxProducts],
    'src/types/instagram/wire-request.ts: InstagramWireMessage.attachments': [images],
    'src/types/instagram/wire-request.ts: InstagramWireMessage.quick_replies': [quickReplies],
    'src/types/instagram/wire-request.ts: InstagramWireMessage.text': [textBytes],
    'src/types/instagram/wire-request.ts: InstagramWireTemplate.elements': [elements],
    'src/types/outcomes.ts: Origin.part.index': [0],
    'src/types/results.ts: OutboundResult.issues': [maxIssues],
    'src/types/send-window.ts: SendWindow.tag': [hours],
    'src/webhook/challenge.ts: ChallengeAnswer.body': [allowed],
    'src/webhook/challenge.ts: ChallengeAnswer.status': [allowed, forbidden, malformed],
    'src/webhook/challenge.ts: answerChallenge': [allowed, forbidden, malformed],
    'src/webhook/signature.ts: verifySignature': [digits],
  };

  /** The files of types, and those whose functions the entries export. */
  const isPublic = (path: string): boolean =>
    path.startsWith('src/types') ||
    sources.some(
      (entry) => /^src\/(?:\w+\/)?index\.ts$/.test(entry.path) && entry.imports.includes(path) && !isTable(path),
    );

  /** The numbers in the doc comments of a file, by what each comment is of. */
  function numbersInComments({ path, text }: SourceFile): (readonly [of: string, numbers: readonly number[]])[] {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const found: (readonly [string, readonly number[]])[] = [];
    const visit = (node: ts.Node, holder: string): void => {
      const name = 'name' in node ? (node.name as ts.Node | undefined)?.getText() : undefined;
      const own = [holder, name].filter(Boolean).join('.');
      for (const comment of ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)) {
        const numbers = numbersIn(comment.getText().split('@example')[0] ?? '');
        if (numbers.length > 0 && comment.parent === node) found.push([`${path}: ${own}`, numbers]);
      }
      ts.forEachChild(node, (child) => visit(child, own));
    };
    visit(file, '');
    return found;
  }

  it('should be those of the limits in the doc comments of types and functions', () => {
    const found = sources.filter(({ path }) => isPublic(path)).flatMap(numbersInComments);

    expect(Object.fromEntries(found)).toStrictEqual(numbersOf);
    expect(found.length).toBe(Object.keys(numbersOf).length);
  });

  it('should be none in what is said of rules and notices', () => {
    const prose = [
      ...everything.rules.flatMap(({ summary, sentences }) => [summary, ...sentences.map(({ says }) => says)]),
      ...Object.values(noticeDocs).map(({ when }) => when),
    ];

    expect(prose.filter((each) => numbersIn(each).length > 0)).toStrictEqual([]);
  });

  it('should name but one choice by its number: the first that finds no button', () => {
    const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
    const after = new RegExp(`\\b(?:${ordinals.slice(2).join('|')})\\b`, 'g');
    const says = everything.rules.flatMap(({ sentences }) => sentences.map((sentence) => sentence.says));

    expect(says.flatMap((each) => each.match(after) ?? [])).toStrictEqual([ordinals[buttons]]);
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
      'checkRequest',
      'explain',
      'profiles',
      'readSendResponse',
      'sendWindow',
      'toInstagram',
    ]);
    expect(Object.keys(inbound).toSorted()).toStrictEqual(['explain', 'fromInstagram', 'toCallback']);
    expect(Object.keys(everything).toSorted()).toStrictEqual([
      'answerChallenge',
      'checkRequest',
      'explain',
      'fromInstagram',
      'profiles',
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

  const all = [...sent, ...received, ...readAnswers()];

  it('should each have the situation as name', () => {
    for (const { name } of all) expect(name).toMatch(/^((in|out)bound\/[a-z-]+|answers)\/[a-z0-9-]+\.json$/);
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
        .filter(({ path }) => path.startsWith(`src/${direction}/`) && ruleFiles.has(path))
        .map(({ path }) => path.replace(/.*\/|(?:(?<=choice)-message)?\.ts$/g, ''));

    // `message` and `webhook` hold what belongs to no single rule, refused contents among them.
    expect(folders(sent)).toStrictEqual(
      new Set([...files('outbound').filter((file) => file !== 'unsupported'), 'message']),
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
    'link.encoded': true,
    'title.moved': true,
    'subtitle.moved': true,
    'title.short': true,
    'title.made': true,
    'prompt.made': true,
    'media.as-link': true,
    'media.assumed-image': true,
    'media.grouped': true,
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
    'explicit.doubtful': true,
    'field.ignored': true,
    'field.unknown': true,
    'tag.dropped': true,
    'reply.dropped': true,
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
    follow: true,
    'share-to-story': true,
    'story-poll-response': true,
    'comment-poll-response': true,
    'onboarding-welcome-message-series': true,
    referral: true,
    'own-act': true,
    'other-object': true,
    'too-many': true,
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
      expect(Object.keys(rule)).toStrictEqual(['id', 'direction', 'summary', 'source', 'sentences']);
      expect(rule.summary).toMatch(/^[A-Z].{10,150}\.$/);
      expect(rule.source).toMatch(/^https:\/\/developers\.(sinch|facebook)\.com\//);
    }
  });

  it('should each say what happens in three to six sentences, with the fixture that shows it', () => {
    const names = new Set(
      [...readFixtures<OutboundFixture>('outbound'), ...readFixtures<InboundFixture>('inbound')].map(
        ({ name }) => name,
      ),
    );

    for (const { id, direction, sentences } of everything.rules) {
      expect(sentences.length, id).toBeGreaterThanOrEqual(3);
      expect(sentences.length, id).toBeLessThanOrEqual(6);
      for (const { says, fixture } of sentences) {
        expect(says).toMatch(/^[A-Z`].{10,160}\.$/);
        expect(fixture.startsWith(`${direction}/`), fixture).toBe(true);
        expect(names, id).toContain(`${fixture}.json`);
      }
    }
  });

  it('should be shown by fixtures of their own, where they send', () => {
    const ruleOf = new Map(
      readFixtures<OutboundFixture>('outbound').map(({ name, fixture }) => [name, fixture.expected.rule]),
    );

    for (const [id, { sentences }] of Object.entries(outboundDocs)) {
      for (const { fixture } of sentences)
        expect([id, `agent_joined_event`, 'agent_left_event', 'generic_event']).toContain(
          ruleOf.get(`${fixture}.json`),
        );
    }
  });

  it('should have an id of their own in each direction', () => {
    const ids = everything.rules.map(({ direction, id }) => `${direction} ${id}`);

    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('notices', () => {
  const sent = new Map(readFixtures<OutboundFixture>('outbound').map(({ name, fixture }) => [name, fixture.expected]));

  it.each(Object.entries(noticeDocs))(
    'should say when %s comes, with a fixture that has it',
    (code, { when, fixture }) => {
      const shown = sent.get(`${fixture}.json`);

      expect(when).toMatch(/^[A-Z].{10,130}\.$/);
      expect(shown?.notices.map((notice) => notice.code)).toContain(code);
    },
  );
});

describe('explain', () => {
  it('should speak for both directions', () => {
    const blank = { code: 'text.blank', path: '/text_message/text' } as const;
    const unreadable = { code: 'webhook.unreadable', path: '', expected: 'object', received: 'null' } as const;

    expect(everything.explain(blank)).toBe(outbound.explain(blank));
    expect(everything.explain(unreadable)).toBe(inbound.explain(unreadable));
  });

  it.each(['webhook.too-old', 'toString', '__proto__', 5, undefined])(
    'should have a sentence for a code that this version does not know: %s',
    (code) => {
      const sentence = everything.explain({ code, path: '/entry' } as unknown as everything.Notice);

      expect(sentence).toBe('The message at /entry has a notice or an issue that this version does not know.');
    },
  );
});
