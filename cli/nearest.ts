/** Gives the name that is spelled most like what was typed; none where all differ in more than a third of their letters. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const byDistance = names.map((name) => ({ name, distance: distance(typed, name) }));
  const close = byDistance.filter(({ name, distance }) => distance <= Math.ceil(name.length / 3));
  return close.toSorted((one, other) => one.distance - other.distance)[0]?.name;
}

/** How many letters must be added, removed or replaced. */
function distance(from: string, to: string): number {
  const none = Array.from({ length: to.length + 1 }, (_, index) => index);
  return Number([...from].reduce((row, letter) => nextRow(row, letter, to), none).at(-1));
}

function nextRow(above: readonly number[], letter: string, to: string): number[] {
  let left = Number.POSITIVE_INFINITY;
  let diagonal = Number.POSITIVE_INFINITY;
  return above.map((up, column) => {
    const replaced = diagonal + (letter === to[column - 1] ? 0 : 1);
    diagonal = up;
    left = Math.min(replaced, up + 1, left + 1);
    return left;
  });
}
