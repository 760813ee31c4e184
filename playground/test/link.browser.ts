import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstExamples } from '../src/examples.ts';
import { decodeState, encodeState, type PageState } from '../src/state.ts';
import { badgeOf, chooseDirection, chooseExample, enter, settled, textOf, wordsOf } from './support/on-page.ts';
import { openSite, type Site } from './support/site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

async function copyLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.locator('.toast').getByText('Link copied').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

function fragmentOf(link: string): string {
  return new URL(link).hash;
}

describe('a link', () => {
  it('should restore the message, its options and the view in a new page', async () => {
    const first = await site.open();
    await enter(first.page, '{ "text_message": { "text": "Tea, čaj, 茶 🍵" } }');
    await first.page.getByLabel('onLoss').selectOption('refuse');
    await first.page.getByLabel('longText').selectOption('follow-up');
    await first.page.getByRole('textbox', { name: 'Message id' }).fill('01HV');
    await first.page.getByRole('radio', { name: 'Web', exact: true }).check();
    const link = await copyLink(first.page);

    const second = await site.open({}, fragmentOf(link));

    expect(await textOf(second.page)).toBe('{ "text_message": { "text": "Tea, čaj, 茶 🍵" } }');
    expect(await second.page.getByLabel('onLoss').inputValue()).toBe('refuse');
    expect(await second.page.getByLabel('longText').inputValue()).toBe('follow-up');
    expect(await second.page.getByLabel('profile').inputValue()).toBe('documented');
    expect(await second.page.getByLabel('Message id').inputValue()).toBe('01HV');
    expect(await second.page.getByRole('radio', { name: 'Web', exact: true }).isChecked()).toBe(true);
    expect(await second.page.locator('convograph-preview').count()).toBe(1);
    expect(await second.page.locator('.warning').count()).toBe(0);
    await first.close();
    await second.close();
  });

  it('should restore broken JSON exactly as it was typed', async () => {
    const broken = '{ "entry": [\n\n\t {{ "tea"';
    const first = await site.open();
    await chooseDirection(first.page, 'receive');
    await enter(first.page, broken);
    await settled(first.page);
    const link = await copyLink(first.page);

    const second = await site.open({}, fragmentOf(link));

    expect(await textOf(second.page)).toBe(broken);
    expect(await second.page.getByRole('radio', { name: 'Receive a webhook' }).isChecked()).toBe(true);
    expect(await wordsOf(badgeOf(second.page))).toBe('Not JSON');
    await first.close();
    await second.close();
  });

  it('should be made on request, and not while somebody types', async () => {
    const { page, close } = await site.open();

    await enter(page, '{}');
    await settled(page);

    expect(new URL(page.url()).hash).toBe('');
    expect(await copyLink(page)).toBe(page.url());
    await close();
  });

  it('should be in the address bar where the browser does not let the page copy', async () => {
    const { direction, text, options } = firstExamples.send;
    const start: PageState = { view: 'both', direction, text, options };
    const { page, close } = await site.open();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });

    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.locator('.toast').getByText('The link is in the address bar.').waitFor();

    expect(await decodeState(new URL(page.url()).hash.slice(1))).toStrictEqual(start);
    await close();
  });

  it('should be followed when the address changes', async () => {
    const { page, close } = await site.open();
    await chooseExample(page, 'Image');
    const state: PageState = { ...firstExamples.receive, view: 'app' };

    await page.evaluate(
      (fragment) => {
        location.hash = fragment;
      },
      await encodeState(state),
    );

    await expect.poll(() => textOf(page)).toBe(state.text);
    expect(await page.getByRole('radio', { name: 'App' }).isChecked()).toBe(true);
    await close();
  });

  it.each([
    ['that is no link', '#tea'],
    ['that is not even encoded', '#%E0%A4%A'],
    ['of an object that is no state', `#${btoa('{}')}`],
  ])('should give a notice and the first example where it is damaged: one %s', async (_, fragment) => {
    const { page, close } = await site.open({}, fragment);

    expect(await wordsOf(page.getByRole('alert'))).toBe(
      'This link is damaged. The page shows its first example instead.',
    );
    expect(await textOf(page)).toBe(firstExamples.send.text);
    await chooseExample(page, 'Image');
    expect(await page.getByRole('alert').count()).toBe(0);
    await close();
  });

  it('should give a notice where a part of it is missing, until the next one is whole', async () => {
    const whole = await encodeState({ ...firstExamples.receive, view: 'app' });
    const { page, close } = await site.open({}, `#${whole.slice(0, -9)}`);
    expect(await page.getByRole('alert').count()).toBe(1);

    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, whole);

    await expect.poll(() => textOf(page)).toBe(firstExamples.receive.text);
    expect(await page.getByRole('alert').count()).toBe(0);
    await close();
  });
});
