/**
 * The name that somebody probably meant: the one that is spelled most like what was typed. Letters that must be added, left out,
 * replaced or swapped with their neighbour count as wrong; at most a third of the name may be. `undefined` where no name
 * is that near.
 */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  return nearestOf([typed], names);
}

/** The same for several words: the name that is spelled most like one of them. */
export function nearestOf(words: readonly string[], names: readonly string[]): string | undefined {
  let found: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    for (const word of words) {
      const wrong = wrongLetters(word, name, Math.min(least - 1, Math.round(name.length / 3)));
      if (wrong === undefined) continue;
      least = wrong;
      found = name;
    }
  }
  return found;
}

/** How many letters of a word are wrong; `undefined` where more than `most` are. */
function wrongLetters(word: string, name: string, most: number): number | undefined {
  if (Math.abs(word.length - name.length) > most) return undefined;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: name.length + 1 }, (_, column) => column);
  for (let index = 0; index < word.length; index++) {
    const next = nextRow(word, index, name, row, before);
    before = row;
    row = next;
    // No row after this one can be better than its best.
    if (Math.min(...row) > most) return undefined;
  }
  const wrong = numberAt(row, name.length);
  return wrong > most ? undefined : wrong;
}

/** The wrong letters up to one letter of the word, against each beginning of the name. */
function nextRow(
  word: string,
  index: number,
  name: string,
  above: readonly number[],
  before: readonly number[],
): readonly number[] {
  const row = [index + 1];
  for (let column = 1; column <= name.length; column++) {
    const isSame = word[index] === name[column - 1];
    const isSwapped = word[index] === name[column - 2] && word[index - 1] === name[column - 1];
    row.push(
      Math.min(
        numberAt(above, column - 1) + (isSame ? 0 : 1),
        numberAt(above, column) + 1,
        numberAt(row, column - 1) + 1,
        isSwapped ? numberAt(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
      ),
    );
  }
  return row;
}

function numberAt(row: readonly number[], column: number): number {
  // There is one: only columns of the row are asked for.
  return Number(row[column]);
}
