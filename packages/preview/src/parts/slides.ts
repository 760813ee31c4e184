export type Turn = 'previous' | 'next' | 'first' | 'last';

/** How far slides can be scrolled. */
export function lengthOf(slides: HTMLElement): number {
  return slides.scrollWidth - slides.clientWidth;
}

/** Where the slide starts that a turn leads to from here; below zero where text runs from right to left, as `scrollLeft` is. */
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

/** No slide starts behind the end of the way. */
function startsOf(slides: HTMLElement): readonly number[] {
  const items = [...slides.children].filter((child) => child instanceof HTMLElement);
  const starts = items.map(({ offsetLeft }) => offsetLeft - (items[0]?.offsetLeft ?? 0));
  return starts.map((start) => Math.sign(start) * Math.min(Math.abs(start), lengthOf(slides)));
}
