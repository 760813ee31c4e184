import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draw } from './support/draw.ts';
import { photos, send, sendButtons, sendCards } from './support/samples.ts';
import { openTheatre, type Stage, type Theatre } from './support/stage.ts';

let theatre: Theatre;
let stage: Stage;

beforeAll(async () => {
  theatre = await openTheatre();
  stage = await theatre.open();
});

afterAll(() => theatre.close());

const long = 'a line that is long enough to be the widest of all lines here';
const hebrew = 'שלום';

/** At which side of the words around it the Hebrew word stands. */
function sideOf(selector: string): Promise<string> {
  return stage.page.locator(`convograph-preview ${selector}`).evaluate((element, word) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const start = walker.currentNode.textContent?.indexOf(word) ?? -1;
      if (start < 0) continue;
      range.setStart(walker.currentNode, start);
      range.setEnd(walker.currentNode, start + word.length);
    }
    const { left, right } = range.getBoundingClientRect();
    const around = element.getBoundingClientRect();
    return left - around.left > around.right - right ? 'right' : 'left';
  }, hebrew);
}

describe.each(['left', 'right'] as const)('in a page whose words stand at the %s', (textAlign) => {
  beforeAll(async () => {
    await stage.page.evaluate((side) => {
      document.body.style.textAlign = side;
    }, textAlign);
  });

  it.each([
    ['.bubble', send({ text: `${long}\n${hebrew}` }), 'right'],
    ['.bubble', send({ text: `${hebrew} abc\n${long}` }), 'right'],
    ['.bubble', send({ text: `abc ${hebrew}\n${long}` }), 'left'],
    ['.prompt', sendButtons(`${long}\n${hebrew}`, photos), 'right'],
    ['.title', sendCards({ title: hebrew, subtitle: long }), 'right'],
    ['.subtitle', sendCards({ title: long, subtitle: hebrew }), 'right'],
  ])('should let each paragraph of a %s find its own side', async (selector, request, side) => {
    await draw(stage.page, { requests: [request] });

    expect(await sideOf(selector)).toBe(side);
  });
});
