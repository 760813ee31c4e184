/** Whether the columns stand side by side, as in the style sheet. */
export function isRoomy(): boolean {
  return matchMedia('(min-width: 56rem)').matches;
}
