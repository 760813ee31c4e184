import type { Convert } from './convert.ts';
import { parsed } from './input.ts';
import { asJsonLine } from './json.ts';
import type { LineText } from './lines.ts';

/** What is printed for a line of a stream. */
interface Answer {
  readonly isRefused: boolean;
  readonly json: string;
}

export type AnswerTo = (line: number, text: LineText) => Answer;

/** Makes the answers to the lines of a stream. Each names its line by its number. */
export function answersOf(converted: Convert, isExplained: boolean): AnswerTo {
  return (line, text) => {
    const read = typeof text === 'string' ? parsed(text) : text;
    if ('reason' in read) return unreadable(line, read.reason, faults[read.reason], isExplained);
    if ('fault' in read) return unreadable(line, 'not-json', `the line ${read.fault}`, isExplained);
    const { isRefused, result, rules, words } = converted(read.input);
    const json = asJsonLine(isExplained ? { ...result, words: [...rules(), ...words()] } : result);
    if (json === undefined) return unreadable(line, 'too-deep', faults['too-deep'], isExplained);
    // A copy of each result, with its number in it, would cost more than the writing.
    return { isRefused, json: `{"line":${line},${json.slice(1)}` };
  };
}

const faults = {
  'too-long': 'the line is longer than 16 MiB',
  'not-utf-8': 'the line is not UTF-8 text',
  'too-deep': 'the result is nested too deep to be written as JSON',
};

function unreadable(line: number, reason: string, fault: string, isExplained: boolean): Answer {
  const explanation = isExplained ? { words: [`unreadable: ${fault}`] } : {};
  return { isRefused: true, json: String(asJsonLine({ line, status: 'unreadable', reason, ...explanation })) };
}
