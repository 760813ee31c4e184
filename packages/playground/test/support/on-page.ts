import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export function editorOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'as JSON' });
}

export function badgeOf(page: Page): Locator {
  return page.locator('.badge');
}

/** The text of a locator, without white space around it. */
export async function wordsOf(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? '').replace(/\s+/g, ' ').trim();
}

/** Replaces the text as a person does: all of it selected, and the new one pasted. */
export async function enter(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await editorOf(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
  await expect.poll(() => textOf(page)).toBe(text);
}

/** For long texts: the editor draws only a part of them. */
export async function enterUnseen(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await editorOf(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
}

/** The text that the editor draws, without the labels. */
export async function textOf(page: Page): Promise<string> {
  return editorOf(page)
    .locator('.cm-line')
    .evaluateAll((lines) =>
      lines
        .map((line) => {
          const copy = line.cloneNode(true) as Element;
          for (const label of copy.querySelectorAll('.label')) label.remove();
          return copy.textContent;
        })
        .join('\n'),
    );
}

/** The marks that are drawn: their gravity and their letters. */
export async function marksOn(page: Page): Promise<readonly string[]> {
  return page
    .locator('.mark')
    .evaluateAll((marks) =>
      marks.map((mark) => `${mark.className.match(/mark-(info|loss|issue)/)?.[1]}: ${mark.textContent}`),
    );
}

export async function chooseExample(page: Page, name: string): Promise<void> {
  await page.getByLabel('Example').selectOption({ label: name });
}

export async function chooseDirection(page: Page, direction: 'send' | 'receive'): Promise<void> {
  await page.getByRole('radio', { name: direction === 'send' ? 'Send a message' : 'Receive a webhook' }).check();
}

/** Waits until what was typed is converted. */
export async function settled(page: Page): Promise<void> {
  await page.locator('[data-pending]').first().waitFor({ state: 'detached' });
}

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found).toStrictEqual([]);
}
