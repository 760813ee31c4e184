/** Whether columns stand side by side, as in the style sheet. */
export function isRoomy(): boolean {
  return matchMedia('(min-width: 56rem)').matches;
}

/** Whether the preview has a column of its own. */
export function isWide(): boolean {
  return matchMedia('(min-width: 84rem)').matches;
}
