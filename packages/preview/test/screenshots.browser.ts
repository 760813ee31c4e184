import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectScreenshot } from '../../../test/browser/support/screenshot.ts';
import { draw } from './support/draw.ts';
import { loadedScene, scenes } from './support/scenes.ts';
import { openTheatre, type Stage, type Theatre } from './support/stage.ts';

const folder = import.meta.dirname;

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});

afterAll(() => theatre.close());

function expectPicture({ page }: Stage, name: string): Promise<void> {
  return expectScreenshot(page.locator('convograph-preview'), folder, name);
}

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await theatre.open({ colorScheme });
  });

  it.each(Object.entries(scenes))('should draw %s as in the picture', async (name, scene) => {
    await draw(stage.page, scene);

    await expectPicture(stage, `${name}-${colorScheme}`);
  });

  it('should draw the web as in the picture', async () => {
    const requests = [scenes['templates'], scenes['texts']].flatMap((scene) => scene?.requests);

    await draw(stage.page, { requests, client: 'web' });

    await expectPicture(stage, `web-${colorScheme}`);
  });
});

describe('at other sizes', () => {
  it.each([280, 900])('should draw templates as in the picture, %i pixels wide', async (width) => {
    const stage = await theatre.open({ viewport: { width, height: 700 } });

    await draw(stage.page, scenes['templates'] ?? {});

    await expectPicture(stage, `templates-${width}`);
  });

  it('should draw texts as in the picture, 280 pixels wide', async () => {
    const stage = await theatre.open({ viewport: { width: 280, height: 700 } });

    await draw(stage.page, scenes['texts'] ?? {});

    await expectPicture(stage, 'texts-280');
  });

  it('should draw everything the other way round on a page that runs from right to left', async () => {
    const stage = await theatre.open();
    await stage.page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));

    await draw(stage.page, scenes['right-to-left'] ?? {});

    await expectPicture(stage, 'right-to-left-page');
  });
});

describe('with media loaded', () => {
  it('should draw pictures as in the picture', async () => {
    const stage = await theatre.open();

    await draw(stage.page, loadedScene(stage.address));
    await stage.page.waitForFunction(() =>
      [...(document.querySelector('convograph-preview')?.shadowRoot?.querySelectorAll('img') ?? [])].every(
        ({ complete }) => complete,
      ),
    );

    await expectPicture(stage, 'loaded');
  });
});
