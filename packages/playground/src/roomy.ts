/** Tells whether columns are side by side. The style sheet has the same width. */
export function isRoomy(): boolean {
  return matchMedia('(min-width: 56rem)').matches;
}

/** Tells whether the preview has its own column. */
export function isWide(): boolean {
  return matchMedia('(min-width: 84rem)').matches;
}
