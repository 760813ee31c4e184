import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import type { Finding } from './findings.ts';
import type { Range } from './pointer-range.ts';

export type Parsed = { readonly value: unknown } | { readonly fault: Finding };

/** Reads JSON. Says in plain words what is wrong where it is none. */
export function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { fault: faultOf(text) };
  }
}

const byteOrderMark = '\ufeff';

const byteOrderMarkFault = issue('An invisible byte order mark (U+FEFF) stands before the JSON (line 1, column 1).', {
  from: 0,
  to: 1,
});

function faultOf(text: string): Finding {
  if (text.startsWith(byteOrderMark)) return byteOrderMarkFault;
  if (text.trim() === '') return issue('There is nothing here yet.', { from: 0, to: 0 });
  const error = firstError(text);
  if (error === undefined) return issue('This is not JSON.', { from: 0, to: text.length });
  const comma = trailingComma(text, error);
  const range = comma ?? visible(text, error);
  const reason = comma
    ? 'JSON allows no comma after the last field or item'
    : reasons[printParseErrorCode(error.error)];
  return issue(`${reason} (${lineAndColumn(text, range.from)}).`, range);
}

function issue(sentence: string, range: Range): Finding {
  return { gravity: 'issue', sentence, range };
}

function firstError(text: string): ParseError | undefined {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true });
  } catch {
    // Nested so deep that the stack ends. The errors found until then stay.
  }
  return errors[0];
}

/** Gives the range of a comma before a closing bracket, where that is the error. */
function trailingComma(text: string, { offset }: ParseError): Range | undefined {
  const before = text.slice(0, offset).trimEnd();
  const isTrailing = before.endsWith(',') && /[\]}]/.test(text.charAt(offset));
  return isTrailing ? { from: before.length - 1, to: before.length } : undefined;
}

/** Gives the range of the error. An error after the last character is shown at that character. */
function visible(text: string, { offset, length }: ParseError): Range {
  const end = text.trimEnd().length;
  if (offset >= end) return { from: end - 1, to: end };
  // The parser counts one character too many for a comment without an end.
  return { from: offset, to: Math.min(offset + Math.max(length, 1), text.length) };
}

/** Counts from 1, as editors do. */
function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  return `line ${before.split('\n').length}, column ${offset - before.lastIndexOf('\n')}`;
}

const reasons: Readonly<Record<ReturnType<typeof printParseErrorCode>, string>> = {
  InvalidSymbol: 'This is no JSON value: a text needs double quotes',
  InvalidNumberFormat: 'This number is not written as JSON wants it',
  PropertyNameExpected: 'A name in double quotes is missing here',
  ValueExpected: 'A value is missing here',
  ColonExpected: 'A colon is missing before this',
  CommaExpected: 'A comma is missing before this',
  CloseBraceExpected: 'A closing brace } is missing here',
  CloseBracketExpected: 'A closing bracket ] is missing here',
  EndOfFileExpected: 'Nothing more may follow the value',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'The closing quote of this text is missing',
  UnexpectedEndOfNumber: 'The end of this number is missing',
  InvalidUnicode: 'This \\u escape needs four hexadecimal digits',
  InvalidEscapeCharacter: 'There is no such escape with a backslash',
  InvalidCharacter: 'This character must be written as an escape',
  '<unknown ParseErrorCode>': 'This is not JSON',
};
