import { isUtf8 } from 'node:buffer';

/** A longer line is not read: it would fill the memory. */
const maxLineBytes = 16 * 1024 * 1024;

/** The text of a line, or why it has none. */
export type LineText = string | { readonly reason: 'too-long' | 'not-utf-8' };

const newline = 0x0a;

/** Cuts pieces of bytes into lines, as many at a time as a piece completes. Holds one line and one piece, never more. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<readonly LineText[]> {
  let begun: Begun = { pieces: [], size: 0 };
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(newline);
    if (end === -1) {
      hold(begun, piece);
      continue;
    }
    yield textsOf(Buffer.concat([...begun.pieces, piece.subarray(0, end)]));
    begun = { pieces: [], size: 0 };
    hold(begun, piece.subarray(end + 1));
  }
  if (begun.size > 0) yield textsOf(Buffer.concat(begun.pieces));
}

/** A line whose end has not come yet. */
interface Begun {
  readonly pieces: Uint8Array[];
  size: number;
}

/** Keeps what a line may have, and one byte more, to know it for too long. */
function hold(begun: Begun, piece: Uint8Array): void {
  const kept = piece.subarray(0, maxLineBytes + 1 - begun.size);
  if (kept.length === 0) return;
  begun.pieces.push(kept);
  begun.size += kept.length;
}

function textsOf(lines: Buffer): readonly LineText[] {
  const areAllText = lines.length <= maxLineBytes && isUtf8(lines);
  return areAllText ? lines.toString().split('\n') : [...cut(lines)].map(textOf);
}

function textOf(line: Buffer): LineText {
  if (line.length > maxLineBytes) return { reason: 'too-long' };
  return isUtf8(line) ? line.toString() : { reason: 'not-utf-8' };
}

function* cut(lines: Buffer): Generator<Buffer> {
  let start = 0;
  for (let end = lines.indexOf(newline); end !== -1; end = lines.indexOf(newline, start)) {
    yield lines.subarray(start, end);
    start = end + 1;
  }
  yield lines.subarray(start);
}
