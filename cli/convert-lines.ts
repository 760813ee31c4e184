import { type ExitCode, exitCodes, type Given, type Surroundings } from './command.ts';
import type { Convert } from './convert.ts';
import { readPieces } from './input.ts';
import { type AnswerTo, answersOf } from './line-answer.ts';
import { type LineText, linesOf } from './lines.ts';
import { counted, progressOf, type Tally } from './progress.ts';

/** A JSON document a line in, a result a line out, in the same order. What is wrong with a line stays with that line. */
export async function convertLines(given: Given, converted: Convert, surroundings: Surroundings): Promise<ExitCode> {
  const answerTo = answersOf(converted, given.flags.has('explain'));
  const tally = { lines: 0, bytes: 0, refused: 0 };
  const progress = progressOf(tally, surroundings);
  try {
    for await (const texts of linesOf(counted(readPieces(given.source, surroundings), tally))) {
      const answers = answersTo(texts, answerTo, tally);
      if (answers.length > 0) await surroundings.print(answers.join('\n'));
      progress.show();
    }
  } finally {
    progress.end();
  }
  return tally.refused > 0 ? exitCodes.refused : exitCodes.done;
}

/** The answers to some lines; empty lines get none. Counts them all. */
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

/** Some editors begin a file with a byte order mark. */
function withoutMark(text: LineText): LineText {
  return typeof text === 'string' ? text.replace(/^\ufeff/, '') : text;
}
