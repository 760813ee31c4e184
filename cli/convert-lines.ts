import { type Arguments, type ExitCode, exitCodes, type Surroundings } from './command.ts';
import type { Convert } from './convert.ts';
import { readChunks } from './input.ts';
import { type AnswerTo, answersOf } from './line-answer.ts';
import { type LineText, linesOf } from './lines.ts';
import { counted, progressOf, type Tally } from './progress.ts';

/** Reads one JSON document a line, and prints one result a line, in the same order. A bad line spoils no other. */
export async function convertLines(args: Arguments, converted: Convert, surroundings: Surroundings): Promise<ExitCode> {
  const answerTo = answersOf(converted, args.flags.has('explain'));
  const tally = { lines: 0, bytes: 0, refused: 0 };
  const progress = progressOf(tally, surroundings);
  try {
    for await (const texts of linesOf(counted(readChunks(args.source, surroundings), tally))) {
      const answers = answersTo(texts, answerTo, tally);
      if (answers.length > 0) await surroundings.print(answers.join('\n'));
      progress.show();
    }
  } finally {
    progress.end();
  }
  return tally.refused > 0 ? exitCodes.refused : exitCodes.done;
}

/** Gives the answers to some lines, none to empty ones. Counts all of them. */
function answersTo(texts: readonly LineText[], answerTo: AnswerTo, tally: Tally): readonly string[] {
  const answers: string[] = [];
  for (const raw of texts) {
    tally.lines++;
    const text = tally.lines === 1 ? withoutMark(raw) : raw;
    if (isEmpty(text)) continue;
    const { isRefused, json } = answerTo(tally.lines, text);
    if (isRefused) tally.refused++;
    answers.push(json);
  }
  return answers;
}

function isEmpty(text: LineText): boolean {
  return typeof text === 'string' && /^[ \t\r]*$/.test(text);
}

/** Some editors write a byte order mark at the beginning of a file. */
function withoutMark(text: LineText): LineText {
  return typeof text === 'string' ? text.replace(/^\ufeff/, '') : text;
}
