import { type FailedAnswer, readSendResponse } from '../../../src/index.ts';
import { graphErrors } from '../../../src/outbound/answers/graph-errors.ts';
import { code, table } from './markdown.ts';

interface Case {
  readonly name: string;
  readonly answer: FailedAnswer;
}

function failed(httpStatus: number, body: unknown): FailedAnswer {
  const answer = readSendResponse(httpStatus, body);
  if (answer.status !== 'failed') throw new Error(`An answer of status ${httpStatus} was accepted.`);
  return answer;
}

/** What the answer says, without the words and numbers of Graph. */
function verdict({ reason, retry, actor }: FailedAnswer): readonly string[] {
  const subCode = reason.sub_code === 'UNSPECIFIED_SUB_CODE' ? '' : ` (${code(reason.sub_code)})`;
  return [code(reason.code) + subCode, retry, actor];
}

/** A row for each verdict, with the names of all that get it, in their order. */
function verdictRows(cases: readonly Case[], namesOf: (names: readonly string[]) => string): (readonly string[])[] {
  const groups = new Map<string, Case[]>();
  for (const each of cases) {
    const key = verdict(each.answer).join();
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((group) => [
    namesOf(group.map(({ name }) => name)),
    ...(group[0] === undefined ? [] : verdict(group[0].answer)),
  ]);
}

/** Seen in answers or in the code of other clients, or known of Graph at large. */
const notDocumented = [
  '194',
  '230',
  '368',
  '2500',
  '10900',
  '10903',
  '10904',
  '80002',
  '80006',
  '100/2534023',
  '200/2534037',
];

/** The errors that no page lists. */
export function notDocumentedErrors(): string {
  const strangers = notDocumented.filter((error) => !graphErrors.has(error));
  if (strangers.length > 0) throw new Error(`Nobody reads ${strangers.join()}.`);
  return notDocumented.map(code).join(' ');
}

/** Read as its code alone; named for what it means: the message was sent. */
const sentInSpite = '1/1357046';

/** Graph's errors by `code` or `code/subcode`; `*` where the code does not matter. */
export function graphErrorsTable(): string {
  const cases = [...new Set(['1', sentInSpite, ...graphErrors.keys()])].map((name) => {
    const [errorCode, subcode] = name.split('/').map((part) => (part === '*' ? undefined : Number(part)));
    return { name, answer: failed(400, { error: { code: errorCode, error_subcode: subcode } }) };
  });
  const strangers = [
    { name: 'any other, with `is_transient: true`', answer: failed(400, { error: { code: 999, is_transient: true } }) },
    { name: 'any other', answer: failed(400, { error: { code: 999 } }) },
  ];
  return table(
    ['`code` or `code/subcode`', 'reason', 'retry', 'actor'],
    [...verdictRows(cases, (names) => names.map(code).join(' ')), ...verdictRows(strangers, (names) => names.join())],
  );
}

/** What the status alone says: without a body that holds an error or an id. */
export function statusTable(): string {
  const statuses = [0, ...Array.from({ length: 500 }, (_, index) => 100 + index)];
  const cases = statuses.map((status) => ({ name: String(status), answer: failed(status, {}) }));
  return table(['HTTP status', 'reason', 'retry', 'actor'], verdictRows(cases, ranges));
}

/** Turns numbers into the ranges that they fill. */
function ranges(names: readonly string[]): string {
  const found: { first: number; last: number }[] = [];
  for (const number of names.map(Number)) {
    const range = found.at(-1);
    if (range?.last === number - 1) range.last = number;
    else found.push({ first: number, last: number });
  }
  return found.map(({ first, last }) => (first === last ? `${first}` : `${first} to ${last}`)).join(', ');
}
