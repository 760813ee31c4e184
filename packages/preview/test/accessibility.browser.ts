import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coloursOf, contrastOf } from './support/contrast.ts';
import { draw, type Properties } from './support/draw.ts';
import { attach, send } from './support/samples.ts';
import { loadedScene, scenes } from './support/scenes.ts';
import { openTheatre, type Stage, type Theatre } from './support/stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});

afterAll(() => theatre.close());

async function violationsOf({ page }: Stage, values: Properties): Promise<readonly string[]> {
  await draw(page, values);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await theatre.open({ colorScheme, reducedMotion: 'reduce' });
  });

  it.each(Object.entries(scenes))('should draw %s so that axe finds nothing', async (_name, scene) => {
    expect(await violationsOf(stage, scene)).toStrictEqual([]);
  });

  it('should draw the web so that axe finds nothing', async () => {
    const requests = [scenes['templates'], scenes['texts']].flatMap((scene) => scene?.requests);

    expect(await violationsOf(stage, { requests, client: 'web' })).toStrictEqual([]);
  });

  it('should draw loaded media so that axe finds nothing', async () => {
    expect(await violationsOf(stage, loadedScene(stage.address))).toStrictEqual([]);
  });

  it('should draw sent words with enough contrast to both ends of the gradient, which axe does not judge', async () => {
    await draw(stage.page, { requests: [send({ text: 'Hello' }), attach('file', 'menu.pdf')] });

    const drawn = await stage.page
      .locator('convograph-preview')
      .locator('.bubble, .row')
      .evaluateAll((all) =>
        all
          .map((element) => getComputedStyle(element))
          .map(({ backgroundImage, color }) => ({ backgroundImage, color })),
      );
    const contrasts = drawn.flatMap(({ backgroundImage, color }) =>
      coloursOf(backgroundImage).map((stop) => contrastOf(color, stop)),
    );

    expect(contrasts).toHaveLength(4);
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('words for who cannot see', () => {
  it('should be a list of messages that say who speaks', async () => {
    const { page } = await theatre.open();

    await draw(page, scenes['right-to-left'] ?? {});

    const items = page.getByRole('list', { name: 'Messages' }).locator('> li');
    expect(
      await items.evaluateAll((all) => all.map((item) => item.querySelector('.unseen')?.textContent)),
    ).toStrictEqual(['Sent: ', 'Sent: ', 'Received: ']);
  });
});
