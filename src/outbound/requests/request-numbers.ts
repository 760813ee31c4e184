import type { Piece } from '../report/report.ts';
import type { UnfittedText } from '../unfitted.ts';
import type { Fitted } from './fit.ts';

/**
 * Gives the number of the request that holds a piece: a line, the title of an element, a medium, a text. Nothing is numbered
 * before the first piece is asked for.
 */
export function requestNumbers(fitted: readonly Fitted[]): (piece: Piece) => number {
  let numbers: ReadonlyMap<Piece, number> | undefined;
  return (piece) => {
    numbers ??= numbersOf(fitted);
    // Whatever a notice refers to stands in a request: test/outbound-paths.test.ts looks for each.
    return numbers.get(piece) as number;
  };
}

function numbersOf(fitted: readonly Fitted[]): ReadonlyMap<Piece, number> {
  const numbers = new Map<Piece, number>();
  fitted.forEach(({ from }, index) => {
    // Of a text that is split, the first part.
    if (numbers.has(from)) return;
    numbers.set(from, index);
    if (from.kind === 'text') for (const [line, number] of lineNumbers(from, fitted, index)) numbers.set(line, number);
    if (from.kind === 'elements') for (const { title } of from.elements) numbers.set(title, index);
    if (from.kind === 'images') for (const image of from.images) numbers.set(image, index);
    if (from.kind === 'buttons') numbers.set(from.prompt, index);
  });
  return numbers;
}

/** The request that each line of a text begins in, white space before it left aside: a cut drops that. `first` is the first one of the text. */
function* lineNumbers(
  { blocks }: UnfittedText,
  fitted: readonly Fitted[],
  first: number,
): Generator<readonly [line: Piece, number: number]> {
  let offset = 0;
  let number = first;
  const isBefore = (part: Fitted | undefined, begin: number): boolean => part !== undefined && part.end <= begin;
  for (const block of blocks) {
    for (const line of block) {
      const begin = offset + line.text.search(/\S/);
      while (isBefore(fitted[number], begin)) number++;
      yield [line, number];
      offset += line.text.length + '\n'.length;
    }
    offset += '\n'.length;
  }
}
