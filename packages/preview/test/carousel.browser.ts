import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draw } from './support/draw.ts';
import { attic, doubleRoom, sendCards, suite } from './support/samples.ts';
import { openTheatre, type Stage, type Theatre } from './support/stage.ts';

let theatre: Theatre;
let stage: Stage;

beforeAll(async () => {
  theatre = await openTheatre();
});

beforeEach(async () => {
  stage = await theatre.open({ hasTouch: true });
  await draw(stage.page, { requests: [sendCards(doubleRoom, suite, attic)] });
});

afterAll(() => theatre.close());

/** The labels of the slides that are completely visible. */
function shownOn(page: Page): Promise<readonly (string | null)[]> {
  return page.locator('convograph-preview .slides').evaluate((slides) => {
    const frame = slides.getBoundingClientRect();
    return [...slides.children]
      .filter((slide) => {
        const { left, right } = slide.getBoundingClientRect();
        return left >= frame.left - 1 && right <= frame.right + 1;
      })
      .map((slide) => slide.getAttribute('aria-label'));
  });
}

/** Which slide starts where the frame starts; none while they move. */
function indexAtStart(page: Page): Promise<number> {
  return page.locator('convograph-preview .slides').evaluate((slides) => {
    const frame = slides.getBoundingClientRect();
    return [...slides.children].findIndex((slide) => Math.abs(slide.getBoundingClientRect().left - frame.left) < 1);
  });
}

/** Long enough for a smooth scroll on a busy machine. */
const patience = { timeout: 10_000 };

async function expectShown(...labels: readonly string[]): Promise<void> {
  await expect.poll(() => shownOn(stage.page), patience).toStrictEqual(labels);
}

describe('the carousel', () => {
  it('should name itself and its slides', async () => {
    const carousel = stage.page.getByRole('group', { name: 'Carousel of 3 cards' });

    expect(await carousel.getAttribute('aria-roledescription')).toBe('carousel');
    expect(
      await carousel.locator('[aria-roledescription=slide]').evaluateAll((all) => all.map((slide) => slide.ariaLabel)),
    ).toStrictEqual(['1 of 3', '2 of 3', '3 of 3']);
  });

  it('should turn by its buttons, which keep the focus at the ends', async () => {
    const [next, previous] = ['Next card', 'Previous card'].map((name) => stage.page.getByRole('button', { name }));

    await expectShown('1 of 3');
    expect(await previous?.getAttribute('aria-disabled')).toBe('true');
    await next?.click();
    await expectShown('2 of 3');
    expect(await previous?.getAttribute('aria-disabled')).toBe('false');
    await next?.click();
    await expectShown('3 of 3');
    await expect.poll(() => next?.getAttribute('aria-disabled'), patience).toBe('true');
    expect(await next?.evaluate((button) => button.matches(':focus'))).toBe(true);
    await previous?.click();
    await expectShown('2 of 3');
  });

  it('should turn by the keyboard', async () => {
    await stage.page.getByRole('group', { name: 'Cards', exact: true }).focus();

    for (const [key, label] of [
      ['ArrowRight', '2 of 3'],
      ['ArrowLeft', '1 of 3'],
      ['End', '3 of 3'],
      ['Home', '1 of 3'],
    ] as const) {
      await stage.page.keyboard.press(key);
      await expectShown(label);
    }
  });

  it('should leave the keys of a link in a card alone', async () => {
    await stage.page.getByRole('link', { name: 'See photos' }).first().focus();

    await stage.page.keyboard.press('End');

    await stage.page.waitForTimeout(300);
    await expectShown('1 of 3');
  });

  it('should turn by touch, and stop at a card', async () => {
    await draw(stage.page, { requests: [sendCards(suite, suite, suite, suite, suite, suite)] });
    const box = await stage.page.locator('convograph-preview .slides').boundingBox();
    const y = (box?.y ?? 0) + (box?.height ?? 0) / 2;
    const session = await stage.page.context().newCDPSession(stage.page);

    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', { x: 300, y });
    for (let x = 290; x >= 130; x -= 10) await touch('touchMove', { x, y });
    await touch('touchEnd');

    await expect.poll(() => indexAtStart(stage.page), patience).toBeGreaterThan(0);
  });

  it('should turn the other way where text runs from right to left', async () => {
    await stage.page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    const slides = stage.page.getByRole('group', { name: 'Cards', exact: true });

    await slides.focus();
    await stage.page.keyboard.press('ArrowLeft');
    await expectShown('2 of 3');
    await stage.page.getByRole('button', { name: 'Next card' }).click();
    await expectShown('3 of 3');
    await slides.focus();
    await stage.page.keyboard.press('ArrowRight');
    await expectShown('2 of 3');
    await stage.page.keyboard.press('Home');
    await expectShown('1 of 3');
  });

  it('should have no buttons where all cards fit', async () => {
    await stage.page.setViewportSize({ width: 900, height: 700 });

    await expectShown('1 of 3', '2 of 3', '3 of 3');
    await expect.poll(() => stage.page.getByRole('button').count(), patience).toBe(0);
  });

  it('should move without gliding where less motion is wished', async () => {
    const { page } = await theatre.open({ reducedMotion: 'reduce' });
    await draw(page, { requests: [sendCards(doubleRoom, suite, attic), { sender_action: 'typing_on' }] });
    const styleOf = (selector: string, name: 'scrollBehavior' | 'animationName') =>
      page
        .locator(selector)
        .first()
        .evaluate((element, property) => getComputedStyle(element)[property], name);

    expect(await styleOf('convograph-preview .slides', 'scrollBehavior')).toBe('auto');
    expect(await styleOf('convograph-preview .typing i', 'animationName')).toBe('none');
  });

  it('should know its ends again when its cards change', async () => {
    const next = stage.page.getByRole('button', { name: 'Next card' });
    await stage.page.setViewportSize({ width: 900, height: 700 });
    await draw(stage.page, { requests: [sendCards(suite, suite)] });
    await expect.poll(() => next.count(), patience).toBe(0);

    await draw(stage.page, { requests: [sendCards(suite, suite, suite, suite)] });

    await expect.poll(() => next.getAttribute('aria-disabled'), patience).toBe('false');
    expect(await stage.page.getByRole('group', { name: '4 of 4' }).count()).toBe(1);
    expect(stage.problems).toStrictEqual([]);
  });

  it('should have its buttons where they cover no card', async () => {
    for (const cards of [
      [doubleRoom, suite],
      [suite, doubleRoom],
      [suite, suite],
    ]) {
      await draw(stage.page, { requests: [sendCards(...cards)] });
      const slides = await stage.page.locator('convograph-preview .slides').boundingBox();
      const next = stage.page.getByRole('button', { name: 'Next card' });
      await expect
        .poll(async () => (await next.boundingBox())?.y, patience)
        .toBeGreaterThanOrEqual((slides?.y ?? 0) + (slides?.height ?? 0));
    }
  });

  it('should not make lit warn of updates after updates', async () => {
    const { page } = await theatre.open();
    const warnings: string[] = [];
    page.on('console', (message) => message.text().includes('change-in-update') && warnings.push(message.text()));

    await draw(page, { requests: [sendCards(suite, suite, suite, suite)] });
    await expect.poll(() => page.getByRole('button', { name: 'Next card' }).count(), patience).toBe(1);

    expect(warnings).toStrictEqual([]);
  });
});
