import type { Page } from 'playwright-core';

/** Properties of the preview. They may hold anything. */
export interface Properties {
  readonly requests?: unknown;
  readonly outcomes?: unknown;
  readonly client?: string;
  readonly loadMedia?: boolean;
}

/** Sets the properties and gives the kind and the words of each item that is drawn, without blank lines and speakers. */
export async function draw(page: Page, values: Properties): Promise<readonly string[]> {
  const items = await page.evaluate(async (properties) => {
    const preview = document.querySelector('convograph-preview');
    Object.assign(preview ?? {}, { requests: [], outcomes: [], client: 'app', loadMedia: false }, properties);
    await preview?.updateComplete;
    const drawn = preview?.shadowRoot?.querySelectorAll<HTMLElement>('ol > li') ?? [];
    // biome-ignore lint/performance/useDomNodeTextContent: the visible text is needed, not the text of the tree
    return [...drawn].map(({ className, innerText }) => ({ kind: className, text: innerText }));
  }, values);
  return items.map(({ kind, text }) => `${kind}: ${text.replace(/^(Sent|Received):\s*/, '').replace(/\n+/g, '\n')}`);
}
