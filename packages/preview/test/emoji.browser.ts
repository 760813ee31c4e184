import { afterAll, beforeAll, expect, it } from 'vitest';
import { draw } from './support/draw.ts';
import { send } from './support/samples.ts';
import { openTheatre, type Stage, type Theatre } from './support/stage.ts';

let theatre: Theatre;
let stage: Stage;

beforeAll(async () => {
  theatre = await openTheatre();
  stage = await theatre.open();
});

afterAll(() => theatre.close());

async function largeOf(texts: readonly string[]): Promise<readonly string[]> {
  await draw(stage.page, { requests: texts.map((text) => send({ text })) });
  return stage.page.locator('convograph-preview .emoji').allTextContents();
}

it('should draw one to three emoji large, whatever they are made of', async () => {
  const texts = ['🎉', '🎉❤️', '👍🏽', '🇸🇪', '👨‍👩‍👧', '1️⃣', '❤', '❤️‍🔥', '©️', '👍🏽👍🏽👍🏽', '🇸🇪 👨‍👩‍👧\n1️⃣'];

  expect(await largeOf(texts)).toStrictEqual(texts);
});

it('should draw everything else in a bubble', async () => {
  const texts = ['©', '™', '↔', '1', '#', '🎉!', 'a🎉', '🎉🎉🎉🎉', '🇸', '🎉 and 🎉'];

  expect(await largeOf(texts)).toStrictEqual([]);
});
