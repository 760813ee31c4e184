import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coloursOf, contrastOf } from './support/contrast.ts';
import { draw } from './support/draw.ts';
import { attach, doubleRoom, photos, receiveMessage, send, sendButtons, sendCards } from './support/samples.ts';
import { openTheatre, type Stage, type Theatre } from './support/stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});

afterAll(() => theatre.close());

const text = 'See https://example.com';
const room = { ...doubleRoom, default_action: { type: 'web_url', url: 'https://example.com/room' } } as const;

/** Everything that can have the focus, in all its surroundings. */
const conversation = {
  requests: [
    send({ text }),
    attach('file', 'menu.pdf'),
    attach('image', 'harbour.jpg'),
    sendButtons(text, photos),
    sendCards(room),
    sendCards(room, room),
  ],
  outcomes: [receiveMessage({ text_message: { text } })],
};

interface Ring {
  readonly name: string;
  /** 'none' where none is drawn. */
  readonly line: string;
  readonly colour: string;
  /** What it lies on. */
  readonly ground: string;
  /** How far it is cut off; zero or less where all of it is visible. */
  readonly clipped: number;
}

/** Gives the focus by the keyboard, one after another. */
async function ringsOn({ page }: Stage): Promise<readonly Ring[]> {
  const rings: Ring[] = [];
  await page.locator('h1').click();
  for (let ring = await nextRing(page); ring !== undefined; ring = await nextRing(page)) rings.push(ring);
  return rings;
}

async function nextRing(page: Stage['page']): Promise<Ring | undefined> {
  await page.keyboard.press('Tab');
  return page.evaluate(async () => {
    // What has the focus scrolls into view first.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const element = document.querySelector('convograph-preview')?.shadowRoot?.activeElement;
    if (!element) return undefined;
    const { outlineColor, outlineOffset, outlineStyle, outlineWidth } = getComputedStyle(element);
    const reach = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
    const ring = element.getBoundingClientRect();
    const around: Element[] = [];
    for (let parent = element.parentElement; parent; parent = parent.parentElement) around.push(parent);
    const clipping = around.filter((parent) => getComputedStyle(parent).overflowX !== 'visible');
    const overhangs = clipping.flatMap((parent) => {
      const frame = parent.getBoundingClientRect();
      return [frame.left - ring.left, ring.right - frame.right, frame.top - ring.top, ring.bottom - frame.bottom];
    });
    // A ring inside its element lies on the element, else on what is around it.
    const lying = (Number.parseFloat(outlineOffset) < 0 ? [element, ...around] : around).map((each) =>
      getComputedStyle(each),
    );
    const host = getComputedStyle(document.querySelector('convograph-preview') ?? document.body);
    const ground = [...lying, host].find(
      ({ backgroundColor, backgroundImage }) => backgroundImage !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)',
    );
    return {
      name: element.className,
      line: outlineWidth === '0px' ? 'none' : outlineStyle,
      colour: outlineColor,
      ground: `${ground?.backgroundImage} ${ground?.backgroundColor}`,
      clipped: Math.max(...overhangs, Number.NEGATIVE_INFINITY) + reach,
    };
  });
}

/** Elements that always have an outline: it does not show where the focus is. */
function outlinedWithoutFocus({ page }: Stage): Promise<number> {
  return page.evaluate(() => {
    const elements = document.querySelector('convograph-preview')?.shadowRoot?.querySelectorAll('*') ?? [];
    return [...elements].filter((each) => getComputedStyle(each).outlineStyle !== 'none').length;
  });
}

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it('should show a ring around whatever has the focus', async () => {
    const stage = await theatre.open({ colorScheme, reducedMotion: 'reduce' });
    await draw(stage.page, conversation);
    expect(await outlinedWithoutFocus(stage)).toBe(0);

    const rings = await ringsOn(stage);

    const card = ['medium tile', 'link', 'button'];
    const names = ['link', 'medium row', 'medium tile', 'link', 'button', ...card, 'slides', ...card, ...card];
    expect(rings.map(({ name }) => name)).toStrictEqual([...names, 'turn previous', 'turn next', 'link']);
    expect(rings.filter(({ line }) => line === 'none')).toStrictEqual([]);
    expect(rings.filter(({ clipped }) => clipped > 0)).toStrictEqual([]);
    expect(rings.filter(({ ground }) => coloursOf(ground).length === 0)).toStrictEqual([]);
    expect(
      rings.filter(({ colour, ground }) => coloursOf(ground).some((stop) => contrastOf(colour, stop) < 3)),
    ).toStrictEqual([]);
  });
});
