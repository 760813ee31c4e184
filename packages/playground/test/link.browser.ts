import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleNamed, firstExamples, withExample } from '../src/examples.ts';
import { decodeState, defaultState, encodeState, type PageState } from '../src/state.ts';
import {
  badgeOf,
  chooseDirection,
  chooseExample,
  editorOf,
  enter,
  enterUnseen,
  settled,
  textOf,
  wordsOf,
} from './support/on-page.ts';
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

/** Holds back the next link that is read or made, until it is released. */
async function holdNextLink(page: Page): Promise<{ letGo: () => Promise<void> }> {
  const gate = await page.evaluateHandle(() => {
    const { stream } = Blob.prototype;
    const gate = new EventTarget();
    const opened = new Promise<void>((resolve) => gate.addEventListener('open', () => resolve()));
    Blob.prototype.stream = function () {
      Blob.prototype.stream = stream;
      const wait = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({ start: () => opened });
      return stream.call(this).pipeThrough(wait);
    };
    return gate;
  });
  return { letGo: () => gate.evaluate((held) => void held.dispatchEvent(new Event('open'))) };
}

/** Long enough for what comes late. */
function lateness(page: Page): Promise<void> {
  return page.waitForTimeout(300);
}

async function follow(page: Page, state: PageState): Promise<void> {
  await page.evaluate(
    (fragment) => {
      location.hash = fragment;
    },
    await fragmentFor(state),
  );
}

async function fragmentFor(state: PageState): Promise<string> {
  return (await encodeState(state)) ?? 'too long';
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

  it.each<[string, (page: Page) => Promise<void>]>([
    ['something is typed', (page) => enter(page, '{"text_message":{"text":"Newer"}}')],
    ['an option is chosen', async (page) => void (await page.getByLabel('onLoss').selectOption('refuse'))],
    ['an example is chosen', (page) => chooseExample(page, 'Image')],
    ['another direction is chosen', (page) => chooseDirection(page, 'receive')],
    ['another view is chosen', (page) => page.getByRole('radio', { name: 'Web', exact: true }).check()],
  ])('should leave the address when it is no longer what is on the page: %s', async (_, change) => {
    const { page, close } = await site.open();
    expect(await copyLink(page)).toContain('#');

    await change(page);
    await settled(page);

    expect(page.url()).toBe(site.url);
    await close();
  });

  it('should not be made where it would be too long for browsers and chats', async () => {
    const { page, close } = await site.open();
    const noise = Array.from({ length: 40_000 }, (_, index) => (index * 2_654_435_761) % 4_294_967_296).join();
    await enterUnseen(page, noise);
    await settled(page);
    const address = page.url();

    await page.getByRole('button', { name: 'Copy link' }).click();

    await page.locator('.toast').getByText('This is too long for a link: send the text itself.').waitFor();
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(noise);
    await close();
  });

  it('should bring a line of nearly a million letters back as it is, of which the editor draws a part', async () => {
    const text = `${'wörter '.repeat(120_000)}end`;
    const fragment = await fragmentFor({ ...defaultState, text });

    const { page, close } = await site.open({}, `#${fragment}`);

    // The browser needs seconds to wrap the line.
    expect(await editorOf(page).evaluate((editor) => getComputedStyle(editor).whiteSpace)).toBe('pre');
    expect(await editorOf(page).evaluate((editor) => editor.textContent.length)).toBeLessThan(20_000);
    const copy = await decodeState(fragmentOf(await copyLink(page)).slice(1));
    expect(copy?.text === text).toBe(true);
    await chooseExample(page, 'Text');
    expect(await editorOf(page).evaluate((editor) => getComputedStyle(editor).whiteSpace)).toBe('break-spaces');
    await close();
  });

  it('should be in the address bar where the browser does not let the page copy', async () => {
    const start = withExample(defaultState, firstExamples.send);
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
    const state: PageState = { ...withExample(defaultState, firstExamples.send), view: 'app' };

    await follow(page, state);

    await expect.poll(() => textOf(page)).toBe(state.text);
    expect(await page.getByRole('radio', { name: 'App' }).isChecked()).toBe(true);
    await close();
  });

  it.each<[string, string, (page: Page) => Promise<void>]>([
    [
      'another link',
      firstExamples.receive.text,
      (page) => follow(page, withExample(defaultState, firstExamples.receive)),
    ],
    ['typing', '{}', (page) => enter(page, '{}')],
    ['an example', exampleNamed('send', 'Image').text, (page) => chooseExample(page, 'Image')],
  ])('should give way where it is read slowly and something newer comes: %s', async (_, newer, change) => {
    const { page, close } = await site.open();
    const { letGo } = await holdNextLink(page);
    await follow(page, { ...defaultState, text: '{ "text_message": { "text": "Older" } }' });

    await change(page);
    await letGo();
    await lateness(page);

    expect(await textOf(page)).toBe(newer);
    await close();
  });

  it.each<[string, (page: Page) => Promise<void>, number]>([
    ['typing', (page) => enter(page, '{}'), 0],
    ['another link', (page) => follow(page, withExample(defaultState, firstExamples.receive)), 1],
  ])('should not be copied where it is made slowly and something newer comes: %s', async (_, change, hashes) => {
    const { page, close } = await site.open();
    const { letGo } = await holdNextLink(page);
    await page.getByRole('button', { name: 'Copy link' }).click();

    await change(page);
    const address = page.url();
    await letGo();

    await page.locator('.toast').getByText('The page has changed meanwhile: copy its link again.').waitFor();
    expect(page.url()).toBe(address);
    expect(address.split('#').length - 1).toBe(hashes);
    await close();
  });

  it('should be copied however often the button is clicked', async () => {
    const { page, close } = await site.open();

    const { letGo } = await holdNextLink(page);
    await page.getByRole('button', { name: 'Copy link' }).click();

    const link = await copyLink(page);
    await letGo();
    await lateness(page);

    expect(await wordsOf(page.locator('.toast'))).toBe('Link copied. It holds everything on this page.');
    expect(page.url()).toBe(link);
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

  it.each<[string, (page: Page) => Promise<void>]>([
    ['typed', (page) => enter(page, '{}')],
    ['chosen', async (page) => void (await page.getByLabel('onLoss').selectOption('refuse'))],
  ])('should give no notice any more once something else is %s', async (_, change) => {
    const { page, close } = await site.open({}, '#tea');
    expect(await page.getByRole('alert').count()).toBe(1);

    await change(page);

    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await close();
  });

  it('should not be damaged where it leads to a part of the page', async () => {
    const { page, close } = await site.open({}, '#result');

    expect(await textOf(page)).toBe(firstExamples.send.text);
    expect(await page.getByRole('alert').count()).toBe(0);
    await close();
  });

  it('should give a notice where a part of it is missing, until the next one is whole', async () => {
    const whole = await fragmentFor(withExample(defaultState, firstExamples.receive));
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
