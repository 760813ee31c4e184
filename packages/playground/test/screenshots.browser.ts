import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectScreenshot } from '../../../test/browser/support/screenshot.ts';
import { chooseDirection, chooseExample, enter, settled } from './support/on-page.ts';
import { openSite, type Site } from './support/site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

/** The same font on every machine: the page itself uses the font of the system. */
const fonts = `
  :root { --sans: 'Liberation Sans'; --mono: 'Liberation Mono'; }
  convograph-preview { font-family: 'Liberation Sans'; }
`;

async function open({ options, fragment }: Scene) {
  const { page, close } = await site.open({ reducedMotion: 'reduce', ...options }, fragment);
  await page.addStyleTag({ content: fonts });
  return { page, close };
}

const desktop = { viewport: { width: 1440, height: 900 } };
const tablet = { viewport: { width: 1024, height: 768 } };
const laptop = { viewport: { width: 1280, height: 720 } };
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

const broken = `{
  "choice_message": {
    "text_message": { "text": "Tea or coffee?" },
    "choices": [
      { "text_message": { "text": 5 } },
      { "url_message": { "title": "Menu" } }
    ]
  }
}`;

interface Scene {
  readonly name: string;
  readonly options: BrowserContextOptions;
  readonly fragment?: string;
  readonly play: (page: Page) => Promise<void>;
}

const scenes: readonly Scene[] = [
  { name: 'first-sight', options: desktop, play: async () => {} },
  { name: 'first-sight-dark', options: { ...desktop, colorScheme: 'dark' }, play: async () => {} },
  {
    name: 'carousel-pointed-at',
    options: desktop,
    play: async (page) => {
      await chooseExample(page, 'Carousel');
      await page.getByRole('button', { name: 'loss 2' }).focus();
    },
  },
  {
    name: 'refused',
    options: desktop,
    play: async (page) => {
      await enter(page, broken);
      await settled(page);
    },
  },
  {
    name: 'not-json-dark',
    options: { ...desktop, colorScheme: 'dark' },
    play: async (page) => {
      await enter(page, broken.replace('"Menu"', 'Menu'));
      await settled(page);
    },
  },
  {
    name: 'received-story-reply',
    options: desktop,
    play: async (page) => {
      await chooseDirection(page, 'receive');
      await chooseExample(page, 'Reply to a story');
    },
  },
  { name: 'tablet', options: tablet, play: async (page) => chooseExample(page, 'Choice') },
  { name: 'laptop', options: laptop, play: async (page) => chooseExample(page, 'Carousel') },
  { name: 'damaged-link', options: laptop, fragment: '#tea', play: async () => {} },
  { name: 'phone', options: phone, play: async () => {} },
  {
    name: 'phone-result',
    options: phone,
    play: async (page) => page.getByRole('link', { name: 'Result' }).click(),
  },
  {
    name: 'phone-preview-dark',
    options: { ...phone, colorScheme: 'dark' },
    play: async (page) => page.getByRole('link', { name: 'Preview' }).click(),
  },
];

describe('the page', () => {
  it.each(scenes)('should look as it was approved: $name', async (scene) => {
    const { name, play } = scene;
    const { page, close } = await open(scene);

    await play(page);

    await expectScreenshot(page, import.meta.dirname, name);
    await close();
  });
});
