import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../../../test/browser/support/browser.ts';
import { examples } from '../src/examples.ts';
import { chooseDirection, chooseExample, editorOf, enterUnseen, expectAccessible, settled } from './support/on-page.ts';
import { openSite, type Site } from './support/site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Elements that reach beyond the right edge of the page. */
async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe('a phone', () => {
  it('should show every example in one column, without scrolling to the side', async () => {
    const { page, close } = await site.open(phone);

    for (const { direction, name } of examples) {
      await chooseDirection(page, direction);
      await chooseExample(page, name);
      expect(await overflowOf(page), name).toBe(0);
    }
    const lefts = await page
      .locator('.column')
      .evaluateAll((columns) => columns.map((each) => Math.round(each.getBoundingClientRect().left)));
    expect(lefts).toStrictEqual([16, 16, 16]);
    await close();
  });

  it('should be accessible, and jump to its parts without touching the address', async () => {
    const { page, close } = await site.open(phone);
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Preview' }).tap();

    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('preview');
    await expect
      .poll(() => page.locator('#preview').evaluate((part) => Math.round(part.getBoundingClientRect().top)))
      .toBeLessThan(120);
    expect(new URL(page.url()).hash).toBe('');
    await close();
  });
});

describe('a link to a part of the page', () => {
  it('should open in a tab of its own where people want that', async () => {
    const { page, close } = await site.open({ viewport: { width: 800, height: 700 } });
    const opened = page.context().waitForEvent('page');

    await page.getByRole('link', { name: 'Result' }).click({ modifiers: ['Control'] });

    expect(new URL((await opened).url()).hash).toBe('#result');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('result');
    await close();
  });
});

/** The colour that is drawn behind a choice. The style does not tell what the browser forces upon it. */
async function groundOf(page: Page, name: string): Promise<string> {
  const { width, height, data } = PNG.sync.read(
    await page.locator('.segments').getByText(name, { exact: true }).screenshot(),
  );
  const start = 4 * (width * Math.floor(height / 2) + 4);
  return data.subarray(start, start + 3).join();
}

describe('forced colours', () => {
  it('should show which of several is chosen', async () => {
    const { page, close } = await site.open({ forcedColors: 'active' });

    const grounds = await Promise.all(
      ['Send a message', 'Receive a webhook', 'Both', 'App', 'Web'].map((name) => groundOf(page, name)),
    );

    const [chosen, other] = grounds;
    expect(chosen).not.toBe(other);
    expect(grounds).toStrictEqual([chosen, other, chosen, other, other]);
    await close();
  });
});

describe('twice the size', () => {
  it('should need no scrolling to the side', async () => {
    const { page, close } = await site.open({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
    await chooseExample(page, 'Carousel');

    expect(await overflowOf(page)).toBe(0);
    await close();
  });

  it('should need none either where only letters are larger', async () => {
    const { page, close } = await site.open(phone);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));

    expect(await overflowOf(page)).toBe(0);
    await close();
  });
});

describe('the keyboard', () => {
  /** Tabs through the page, and tells what it meets until the given name. */
  async function tour(page: Page, end: string): Promise<readonly string[]> {
    const met: string[] = [];
    while (met.at(-1) !== end && met.length < 60) {
      await page.keyboard.press('Tab');
      met.push(await page.evaluate(nameOfFocus));
    }
    return met;
  }

  it('should reach everything in the order in which it is read', async () => {
    const { page, close } = await site.open({ viewport: { width: 1440, height: 900 } });

    const met = await tour(page, 'Source of the rule card_message');

    expect(met).toStrictEqual([
      'Skip to the editor',
      'Send a message',
      'Example',
      'Copy link',
      'Format',
      'A message of the Conversation API, as JSON.',
      'Options',
      'Instagram profile',
      'Numbers to call callChoices',
      'Long titles longText',
      'Losses onLoss',
      'Recipient to',
      'Message id messageId',
      'Comment commentId',
      'Sent by a human agent',
      'info 1',
      'Source of the rule card_message',
    ]);
    await close();
  });

  it.each([
    ['a large window', 1440, 900],
    ['the window of a laptop', 1366, 768],
    ['a low window', 1366, 600],
    ['a tablet', 1024, 768],
  ])(
    'should be seen where it is, from the first link to the last word of the preview: %s',
    async (_, width, height) => {
      const { page, close } = await site.open({ viewport: { width, height }, reducedMotion: 'reduce' });
      await chooseExample(page, 'Carousel');
      await unfold(page);

      const stops = await focusTour(page);

      expect(stops.map(({ name }) => name)).toStrictEqual(
        expect.arrayContaining(['Copy request 1', 'Both', 'Next card']),
      );
      expect(stops.filter(({ isSeen }) => !isSeen)).toStrictEqual([]);
      await close();
    },
  );

  it('should be seen in every field of the options, however long the result is', async () => {
    const { page, close } = await site.open({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
    await enterUnseen(page, JSON.stringify({ text_message: { text: 'word '.repeat(8_000) } }));
    await settled(page);
    expect(await page.locator('.block').count()).toBeGreaterThan(35);

    const stops = await focusTour(page);

    expect(stops.map(({ name }) => name)).toStrictEqual(
      expect.arrayContaining(['Comment commentId', 'Sent by a human agent', 'Copy request 35', 'Both']),
    );
    expect(stops.filter(({ isSeen }) => !isSeen)).toStrictEqual([]);
    await close();
  });

  it('should go to the editor by the first link, leave it by Tab, and type between', async () => {
    const { page, close } = await site.open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('input');

    await page.keyboard.press('Tab');
    expect(await page.evaluate(nameOfFocus)).toBe('Format');
    await page.keyboard.press('Tab');
    expect(await editorOf(page).evaluate((editor) => editor === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');

    expect(await page.evaluate(nameOfFocus)).toBe('Options');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(nameOfFocus)).toBe('Options');
    await close();
  });

  it('should choose view, direction and example', async () => {
    const { page, close } = await site.open();
    await page.getByRole('radio', { name: 'Both' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('heading', { name: 'In the Instagram app' }).count()).toBe(1);
    expect(await page.getByRole('heading', { name: 'On instagram.com' }).count()).toBe(0);
    await page.getByRole('radio', { name: 'Send a message' }).focus();

    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');

    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toStrictEqual([
      'The webhook',
      'What your service gets',
      'How it looks',
    ]);
    expect(
      await page.getByLabel('Example').evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text),
    ).toBe('Button of a card');
    await close();
  });
});

describe('the preview', () => {
  it('should let a carousel be swiped', async () => {
    const { page, close } = await site.open(phone);
    await chooseExample(page, 'Carousel');
    const card = page.locator('convograph-preview').first().getByText('This is the card 2 title').first();
    await card.scrollIntoViewIfNeeded();
    await page
      .locator('convograph-preview')
      .first()
      .getByText('This is the card 1 title')
      .first()
      .scrollIntoViewIfNeeded();
    const { x, y, width } = (await card.boundingBox()) ?? { x: 0, y: 0, width: 0 };
    expect(x + width).toBeGreaterThan(360);

    const session = await page.context().newCDPSession(page);
    await session.send('Input.synthesizeScrollGesture', {
      x: 250,
      y: y + 5,
      xDistance: -240,
      yDistance: 0,
      speed: 1200,
    });

    await expect.poll(async () => ((await card.boundingBox())?.x ?? 0) < x - 100).toBe(true);
    expect(await overflowOf(page)).toBe(0);
    await close();
  });
});

describe('a phone that is tall', () => {
  it('should come to the preview within two screens, and show the JSON on request', async () => {
    const { page, close } = await site.open({ ...phone, viewport: { width: 390, height: 844 } });
    const tops: [name: string, top: number][] = [];

    for (const { direction, name } of examples) {
      await chooseDirection(page, direction);
      await chooseExample(page, name);
      const top = await page
        .locator('convograph-preview')
        .first()
        .evaluate((seen) => seen.getBoundingClientRect().top);
      tops.push([name, Math.round(top)]);
    }

    expect(tops.filter(([, top]) => top > 2 * 844)).toStrictEqual([]);
    expect(await page.locator('.block').first().isVisible()).toBe(false);
    await page.getByText('Callbacks and outcomes as JSON').tap();
    expect(await page.locator('.block').first().isVisible()).toBe(true);
    await close();
  });
});

describe('a notice on a phone', () => {
  it('should bring its place to where nothing covers it', async () => {
    const { page, close } = await site.open({
      ...phone,
      viewport: { width: 390, height: 844 },
      reducedMotion: 'reduce',
    });
    await chooseExample(page, 'Carousel');
    await page.locator('#result').scrollIntoViewIfNeeded();

    await page.getByRole('button', { name: 'loss 2' }).tap();

    const mark = page.locator('.mark', { hasText: 'Enriching' });
    const bar = await page.locator('.jumps').evaluate((each) => each.getBoundingClientRect().bottom);
    await expect.poll(() => mark.evaluate((each) => each.getBoundingClientRect().top)).toBeGreaterThanOrEqual(bar);
    expect(await mark.evaluate((each) => each.getBoundingClientRect().bottom)).toBeLessThan(844);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('"Enriching Engagement"');
    await close();
  });
});

describe('a laptop', () => {
  it.each([
    [1280, 720],
    [1280, 800],
    [1024, 768],
  ])(
    'should show the preview beside the input, with the result above it, within the first sight: %i x %i',
    async (width, height) => {
      const { page, close } = await site.open({ viewport: { width, height } });

      const seen = page.locator('.badge, .finding, convograph-preview[client=app]');
      const tops = await seen.evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)));

      expect(tops).toHaveLength(3);
      expect(tops.filter((top) => top > height - 80)).toStrictEqual([]);
      await close();
    },
  );
});

describe('the page', () => {
  it('should say in words why it is empty where it is opened as a file', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();

    await page.goto(`file://${join(inject('built'), 'index.html')}`);

    await page.getByText('opened as a file it cannot start').waitFor({ timeout: 5000 });
    expect(await page.locator('page-toolbar').count()).toBe(0);
    await browser.close();
  });

  it('should not say so where it is served', async () => {
    const { page, close } = await site.open();

    expect(await page.getByText('opened as a file').count()).toBe(0);
    await close();
  });

  it('should forbid itself everything but its own files', async () => {
    const { page, complaints, close } = await site.open();

    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');

    expect(policy?.split('; ')).toStrictEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    const sent = page.evaluate(() =>
      fetch(location.href).then(
        () => 'sent',
        () => 'blocked',
      ),
    );
    expect(await sent).toBe('blocked');
    expect(complaints.splice(0).join('\n')).toContain('violates the following Content Security Policy');
    await close();
  });

  it('should say that nothing leaves it, and keep nothing', async () => {
    const { page, close } = await site.open();

    await chooseExample(page, 'Image');

    expect(await page.getByText('nothing that you type leaves it').isVisible()).toBe(true);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toStrictEqual([
      0,
      0,
      '',
    ]);
    await close();
  });

  it('should move nothing by itself where people ask for less motion', async () => {
    const { page, close } = await site.open({ reducedMotion: 'reduce' });

    const moving = await page.evaluate(
      () =>
        Array.from(document.querySelectorAll('*'))
          .filter((element) => !element.closest('.cm-editor'))
          .map((element) => getComputedStyle(element))
          .filter(
            ({ transitionDuration, animationName, scrollBehavior }) =>
              transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto',
          ).length,
    );

    expect(moving).toBe(0);
    await close();
  });

  it('should be dark where people like it dark', async () => {
    const { page, close } = await site.open({ colorScheme: 'dark' });

    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });

    expect(colours).toStrictEqual(['rgb(236, 236, 241)', 'rgb(19, 19, 22)']);
    await close();
  });
});

/** The label or the text of what has the focus. */
function nameOfFocus(): string {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const label =
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : undefined;
  const named = label?.querySelector('.title, span') ?? element?.querySelector('.label') ?? element;
  return (element?.getAttribute('aria-label') ?? named?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Opens what is folded on a small screen. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().press('Enter');
}

interface Stop {
  readonly name: string;
  readonly isSeen: boolean;
}

/** Tabs through the whole page, into the previews too, until the focus leaves it. */
async function focusTour(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.locator('.skip').focus();
  while (stops.length < 200) {
    const name = await page.evaluate(nameOfFocus);
    if (await page.evaluate(() => document.activeElement === document.body)) return stops;
    const isInView = await isSoon(page, () => page.evaluate(isFocusSeen));
    // Its looks come with the next frame: those of before would not change when the focus leaves.
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const looks = await page.evaluateHandle(looksOfFocus);
    await page.keyboard.press('Tab');
    stops.push({ name, isSeen: isInView && (await isSoon(page, () => looks.evaluate(haveChanged))) });
  }
  return stops;
}

/** Waits up to two seconds of frames: the browser scrolls to what gets the focus, and draws it. */
async function isSoon(page: Page, ask: () => Promise<boolean>): Promise<boolean> {
  for (let frame = 0; frame < 120; frame++) {
    if (await ask()) return true;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return false;
}

/** The looks of an element while it had the focus, and its live style. */
interface Look {
  readonly style: CSSStyleDeclaration;
  readonly outline: string;
  readonly shadow: string;
}

/** The looks of all that may show the focus: what has it, what follows an unseen input, and the editor around it. */
function looksOfFocus(): readonly Look[] {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const drawn = [element, element?.nextElementSibling, element?.closest('json-editor')];
  return drawn.flatMap((each) => {
    if (!each) return [];
    const style = getComputedStyle(each);
    const { outline, outlineStyle, outlineWidth, boxShadow, opacity } = style;
    const isOutlined = outlineStyle !== 'none' && outlineWidth !== '0px';
    return opacity === '0' ? [] : [{ style, outline: isOutlined ? outline : 'none', shadow: boxShadow }];
  });
}

/** Tells whether an outline or a shadow disappeared with the focus. */
function haveChanged(looks: readonly Look[]): boolean {
  return looks.some(
    ({ style, outline, shadow }) =>
      (outline !== 'none' && outline !== style.outline) || (shadow !== 'none' && shadow !== style.boxShadow),
  );
}

/** Tells whether what has the focus is visible: inside the window, not clipped, not covered. */
function isFocusSeen(): boolean {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element) return false;
  const { left, right, top, bottom } = (element.closest('json-editor') ?? element).getBoundingClientRect();
  const [x, y] = [(left + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
  const isInside = x > 0 && x < innerWidth && y > 0 && y < innerHeight;
  // Of large elements, such as the editor, a visible part is enough. Half a pixel does not count.
  const isWhole = bottom - top > 100 || (top > -1 && bottom < innerHeight + 1);
  const root = element.getRootNode() as Document | ShadowRoot;
  const onTop = root.elementFromPoint(x, y);
  const drawn = [element, element.nextElementSibling, element.closest('json-editor')];
  const isUncovered = drawn.some((each) => each?.contains(onTop));
  return isInside && isWhole && isUncovered;
}
