import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiving, sending } from '../../../cli/examples.ts';
import { convert } from '../src/convert.ts';
import { type Example, exampleNamed, examples, withExample } from '../src/examples.ts';
import { defaultState, encodeState, type PageState } from '../src/state.ts';
import { statusOf } from '../src/status.ts';
import {
  badgeOf,
  chooseDirection,
  chooseExample,
  editorOf,
  expectAccessible,
  marksOn,
  settled,
  textOf,
  wordsOf,
} from './support/on-page.ts';
import { openSite, type QuietPage, type Site } from './support/site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

/** Between them these draw every element that any example draws; a test holds that. */
const allElements = [
  exampleNamed('send', 'Carousel'),
  exampleNamed('send', 'Choice'),
  exampleNamed('send', 'Video'),
  exampleNamed('receive', 'Reply to a story'),
  exampleNamed('receive', 'Unsupported media'),
  exampleNamed('receive', 'Read'),
];

describe('every example', () => {
  let opened: QuietPage;
  const drawn = new Map<Example, readonly string[]>();

  beforeAll(async () => {
    opened = await site.open({ viewport: { width: 1440, height: 900 } });
  });

  afterAll(() => opened.close());

  it.each(examples)('should be shown with its result: $direction, $name', async (example) => {
    const { page } = opened;

    await chooseDirection(page, example.direction);
    await chooseExample(page, example.name);

    const { word, sentence } = statusOf(convert(withExample(defaultState, example)));
    expect(await wordsOf(page.locator('.status'))).toBe(`${word} ${sentence}`);
    expect(await textOf(page)).toBe(example.text);
    expect(await wordsOf(page.locator('#input .hint .quiet'))).toBe(example.about);
    expect(await jsonBlocks(page)).toStrictEqual(expectedBlocks(example));
    const [app = '', web = '', ...others] = await previewsOf(page);
    expect(wordsToRead(example).filter((words) => !app.includes(words))).toStrictEqual([]);
    expect(wordsOnWeb(example).filter((words) => !web.includes(words))).toStrictEqual([]);
    expect([web === '', others]).toStrictEqual([example.direction === 'receive', []]);
    drawn.set(example, await elementsOn(page));
  });

  it('should draw no element that is not judged below', () => {
    const judged = new Set(allElements.flatMap((example) => drawn.get(example) ?? []));

    expect([...drawn.values()].flat().filter((element) => !judged.has(element))).toStrictEqual([]);
    expect(judged.size).toBeGreaterThan(60);
  });
});

describe.each(['light', 'dark'] as const)('what examples draw, in %s', (colorScheme) => {
  let opened: QuietPage;

  beforeAll(async () => {
    opened = await site.open({ colorScheme, viewport: { width: 1440, height: 900 } });
  });

  afterAll(() => opened.close());

  it.each(allElements)('should be accessible: $direction, $name', async (example) => {
    const { page } = opened;

    await chooseDirection(page, example.direction);
    await chooseExample(page, example.name);

    await expectAccessible(page);
  });
});

/** The longest, one with a recipient and a tag in its link, and one that is received. The pure parts are tested with all. */
const editedExamples = [
  exampleNamed('send', 'Carousel'),
  exampleNamed('send', 'First send, by a human agent'),
  exampleNamed('receive', 'Quick reply'),
];

describe('an example', () => {
  let opened: QuietPage;

  beforeAll(async () => {
    opened = await site.open({ viewport: { width: 1440, height: 900 } });
  });

  afterAll(() => opened.close());

  it.each(editedExamples)(
    'should be drawn the same by its link, edited and broken: $direction, $name',
    async (example) => {
      const { page } = opened;
      const state = withExample(defaultState, example);
      await chooseDirection(page, example.direction);
      await chooseExample(page, example.name);
      const previews = await previewsOf(page);

      await page.goto(`${site.url}#${await encodeState(state)}`);
      await page.reload();
      await editorOf(page).waitFor();

      // The editor draws only a part of a long text. The name of an example is shown only where the whole text is there.
      expect(await wordsOf(page.locator('.example select option:checked'))).toBe(example.name);
      expect(await previewsOf(page)).toStrictEqual(previews);

      const end = example.text.lastIndexOf('"');
      const edited = `${example.text.slice(0, end)}x${example.text.slice(end)}`;
      await editorOf(page).focus();
      await page.keyboard.press('Control+End');
      for (let at = example.text.length; at > end; at--) await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('x');
      await settled(page);

      expect(await jsonBlocks(page)).toStrictEqual(convertedBlocks({ ...state, text: edited }));
      expect(await page.getByLabel('Example').inputValue()).toBe('');

      await page.keyboard.press('Control+End');
      await page.keyboard.press('Backspace');
      await settled(page);

      expect(await wordsOf(badgeOf(page))).toBe('Not JSON');
      expect(await marksOn(page)).toStrictEqual([`issue: ${edited.slice(0, -1).trimEnd().slice(-1)}`]);
      expect(await previewsOf(page)).toStrictEqual([]);
    },
  );
});

/** The elements that are drawn, those in the previews too, by their names and classes. */
function elementsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const elementsIn = (root: ParentNode): readonly Element[] =>
      Array.from(root.querySelectorAll('*')).flatMap((each) => [
        each,
        ...(each.shadowRoot ? elementsIn(each.shadowRoot) : []),
      ]);
    // The classes of the editor's own styles are numbered anew in each page.
    const names = elementsIn(document).flatMap(({ localName, classList }) =>
      [...classList].filter((name) => !name.startsWith('ͼ')).map((name) => `${localName}.${name}`),
    );
    return [...new Set(names)];
  });
}

/** The blocks of JSON that the result of the library gives. */
function convertedBlocks(state: PageState): readonly (readonly [title: string, value: unknown])[] {
  const conversion = convert(state);
  const requests = conversion.kind === 'sent' ? conversion.requests : [];
  const items = conversion.kind === 'received' ? conversion.items : [];
  const blocks = [
    ...requests.map((request, index) => [`Request ${index}`, request]),
    ...items.flatMap(({ callback, outcome: { raw: _, ...outcome } }, index) => [
      [`Callback ${index}`, callback],
      [`Outcome ${index}`, outcome],
    ]),
  ];
  return JSON.parse(JSON.stringify(blocks));
}

interface SentMessage {
  readonly text?: string;
  readonly attachment?: { readonly type: string };
  readonly quick_replies?: readonly object[];
}

/** The blocks of JSON by their titles, in their order. */
async function jsonBlocks(page: Page): Promise<readonly (readonly [title: string, value: unknown])[]> {
  const blocks = await page
    .locator('.block')
    .evaluateAll((all) => all.map((each) => ['h3', 'code'].map((part) => each.querySelector(part)?.textContent ?? '')));
  return blocks.map(([title = '', json = '']) => [title, JSON.parse(json)]);
}

/** What the fixture of an example says. */
function expectedBlocks(example: Example): readonly (readonly [title: string, value: unknown])[] {
  if (example.direction === 'send') {
    const requests = sending[positionOf(example)]?.expected.requests ?? [];
    return requests.map((request, index) => [`Request ${index}`, request]);
  }
  const fixture = receiving[positionOf(example)];
  const outcomes = fixture?.expected.outcomes ?? [];
  return outcomes.flatMap((outcome, index) => [
    [`Callback ${index}`, expect.objectContaining(partOfCallback(fixture?.callbacks[index] ?? {}))],
    [`Outcome ${index}`, expect.objectContaining(outcome)],
  ]);
}

/** The kind of a callback. Another test compares all of it. */
function partOfCallback(callback: object): object {
  const [kind = ''] = Object.keys(callback).slice(4);
  return { [kind]: expect.anything() };
}

/** What is drawn in each preview. */
function previewsOf(page: Page): Promise<readonly string[]> {
  return page
    .locator('convograph-preview')
    .evaluateAll((previews) => previews.map((preview) => preview.shadowRoot?.textContent ?? ''));
}

/** What a person reads of an example: its texts and titles. */
function wordsToRead(example: Example): readonly string[] {
  if (example.direction === 'send') {
    return textsOf(sending[positionOf(example)]?.expected.requests);
  }
  const outcomes = receiving[positionOf(example)]?.expected.outcomes ?? [];
  // The message of a receipt is there already.
  return outcomes.flatMap(({ kind, details }) => (kind === 'receipt' ? [] : textsOf(details)));
}

/** The examples of a direction have the order of their fixtures. */
function positionOf(example: Example): number {
  return examples.filter(({ direction }) => direction === example.direction).indexOf(example);
}

/** On the web the preview says that quick replies and templates are only in the app. */
function wordsOnWeb(example: Example): readonly string[] {
  if (example.direction === 'receive') return [];
  const requests: readonly object[] = sending[positionOf(example)]?.expected.requests ?? [];
  return requests.flatMap((request) => {
    const { text, attachment, quick_replies } = 'message' in request ? { ...(request.message as SentMessage) } : {};
    const isReduced = quick_replies !== undefined || attachment?.type === 'template';
    return [...(text === undefined ? [] : [text]), ...(isReduced ? ['only in the app'] : [])];
  });
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) =>
    ['text', 'title', 'subtitle'].includes(name) && typeof field === 'string' ? [field] : textsOf(field),
  );
}
