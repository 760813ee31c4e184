import { isUtf8 } from 'node:buffer';

/** Longer lines are not read: they would fill the memory. */
const maxLineBytes = 16 * 1024 * 1024;

/** The text of a line, or why it has none. */
export type LineText = string | { readonly reason: 'too-long' | 'not-utf-8' };

const newline = 0x0a;

/** Cuts chunks of bytes into lines. Gives at once all lines that a chunk completes. Holds at most one line and one chunk. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly LineText[]> {
  let begun: Begun = { chunks: [], size: 0 };
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(newline);
    if (end === -1) {
      hold(begun, chunk);
      continue;
    }
    yield textsOf(Buffer.concat([...begun.chunks, chunk.subarray(0, end)]));
    begun = { chunks: [], size: 0 };
    hold(begun, chunk.subarray(end + 1));
  }
  if (begun.size > 0) yield textsOf(Buffer.concat(begun.chunks));
}

/** A line whose end has not been read yet. */
interface Begun {
  readonly chunks: Uint8Array[];
  size: number;
}

/** Keeps at most one byte more than a line may have: that byte shows that the line is too long. */
function hold(begun: Begun, chunk: Uint8Array): void {
  const kept = chunk.subarray(0, maxLineBytes + 1 - begun.size);
  if (kept.length === 0) return;
  begun.chunks.push(kept);
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
