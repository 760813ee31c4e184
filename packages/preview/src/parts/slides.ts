export type Turn = 'previous' | 'next' | 'first' | 'last';

/** Gives how far the slides can be scrolled. */
export function lengthOf(slides: HTMLElement): number {
  return slides.scrollWidth - slides.clientWidth;
}

/** Gives the `scrollLeft` of the slide that a turn leads to. It is negative where text runs from right to left. */
export function startAt(slides: HTMLElement, turn: Turn, here: number): number | undefined {
  const starts = startsOf(slides);
  const found = {
    previous: starts.findLast((start) => Math.abs(start) < Math.abs(here) - 1),
    next: starts.find((start) => Math.abs(start) > Math.abs(here) + 1),
    first: starts.at(0),
    last: starts.at(-1),
  };
  return found[turn];
}

/** No start is beyond the end of the scroll. */
function startsOf(slides: HTMLElement): readonly number[] {
  const items = [...slides.children].filter((child) => child instanceof HTMLElement);
  const starts = items.map(({ offsetLeft }) => offsetLeft - (items[0]?.offsetLeft ?? 0));
  return starts.map((start) => Math.sign(start) * Math.min(Math.abs(start), lengthOf(slides)));
}
