import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convert } from '../src/convert.ts';
import { examples } from '../src/examples.ts';
import { statusOf } from '../src/status.ts';
import { chooseDirection, chooseExample, expectAccessible, textOf, wordsOf } from './support/on-page.ts';
import { openSite, type QuietPage, type Site } from './support/site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

describe.each(['light', 'dark'] as const)('every example in %s', (colorScheme) => {
  let opened: QuietPage;

  beforeAll(async () => {
    opened = await site.open({ colorScheme, viewport: { width: 1440, height: 900 } });
  });

  afterAll(() => opened.close());

  it.each(examples)('should be shown with its result: $direction, $name', async (example) => {
    const { page } = opened;

    await chooseDirection(page, example.direction);
    await chooseExample(page, example.name);

    const { word, sentence } = statusOf(convert({ ...example, view: 'both' }));
    expect(await wordsOf(page.locator('.status'))).toBe(`${word} ${sentence}`);
    expect(await textOf(page)).toBe(example.text);
    expect(await wordsOf(page.locator('#input > .quiet'))).toBe(example.about);
    const titles = await page.locator('.block h3').allTextContents();
    expect(titles[0]).toBe(example.direction === 'send' ? 'Request 0' : 'Callback 0');
    expect(await page.locator('convograph-preview').count()).toBe(2);
    await expectAccessible(page);
  });
});
