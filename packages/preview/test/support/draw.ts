import type { Page } from 'playwright-core';

/** Properties of the preview, whatever they hold. */
export interface Given {
  readonly requests?: unknown;
  readonly outcomes?: unknown;
  readonly client?: string;
  readonly loadMedia?: boolean;
}

/**
 * Draws what is given and gives what is seen then: of each item its place and its words. Blank lines between paragraphs,
 * and who speaks, are left out.
 */
export async function draw(page: Page, given: Given): Promise<readonly string[]> {
  const items = await page.evaluate(async (properties) => {
    const preview = document.querySelector('convograph-preview');
    Object.assign(preview ?? {}, { requests: [], outcomes: [], client: 'app', loadMedia: false }, properties);
    await preview?.updateComplete;
    const drawn = preview?.shadowRoot?.querySelectorAll<HTMLElement>('ol > li') ?? [];
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen is wanted, and not what the tree holds
    return [...drawn].map(({ className, innerText }) => ({ place: className, text: innerText }));
  }, given);
  return items.map(({ place, text }) => `${place}: ${text.replace(/^(Sent|Received):\s*/, '').replace(/\n+/g, '\n')}`);
}
