import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectScreenshot } from '../../../test/browser/support/screenshot.ts';
import { draw } from './support/draw.ts';
import { scenes } from './support/scenes.ts';
import { openTheatre, type Stage, type Theatre } from './support/stage.ts';

let theatre: Theatre;
let stage: Stage;

beforeAll(async () => {
  theatre = await openTheatre();
  stage = await theatre.open({ forcedColors: 'active' });
});

afterAll(() => theatre.close());

it.each(['texts', 'templates', 'media', 'signs', 'received'])(
  'should draw %s with edges where colours are forced, as in the picture',
  async (name) => {
    await draw(stage.page, scenes[name] ?? {});

    const edgeless = await stage.page
      .locator('convograph-preview')
      .locator('.bubble, .card, .medium, .button, .typing, .turn')
      .evaluateAll((all) =>
        all
          .filter((element) => getComputedStyle(element).borderBottomWidth !== '1px')
          .map(({ className }) => className),
      );

    expect(edgeless).toStrictEqual([]);
    await expectScreenshot(stage.page.locator('convograph-preview'), import.meta.dirname, `${name}-forced`);
  },
);
