import { readSendResponse } from '../../../src/index.ts';
import { type GraphErrorDoc, graphErrorDocs } from '../../../src/outbound/answers/graph-error-docs.ts';
import { graphErrors, type Verdict } from '../../../src/outbound/answers/graph-errors.ts';
import { code, table } from './markdown.ts';

const retryWords: Readonly<Record<Verdict['retry'], string>> = {
  no: 'no',
  later: 'later',
  temporary: 'later; uncertain with a 5xx',
  'if-transient': 'no; later with `is_transient: true`',
  sent: 'uncertain, likely sent',
  unknown: 'uncertain',
};

const isUncertain = (retry: Verdict['retry']): boolean => retry === 'sent' || retry === 'unknown';

function verdictCells({ code: reason, sub_code, retry, actor, concerns, already }: Verdict): readonly string[] {
  const subCode = sub_code === undefined ? '' : ` (${code(sub_code)})`;
  const words = retryWords[retry] + (already ? ', `already`' : '');
  return [code(reason) + subCode, words, isUncertain(retry) ? '' : actor, concerns];
}

/** The cells of a row. All its errors must mean the same. */
function errorCells({ errors, means, evidence }: GraphErrorDoc): readonly string[] {
  const names = errors.split(', ');
  const cells = names.map((name) => {
    const verdict = graphErrors.get(name);
    if (verdict === undefined) throw new Error(`Nobody reads ${name}.`);
    return verdictCells(verdict);
  });
  if (new Set(cells.map(String)).size !== 1) throw new Error(`The errors ${errors} do not mean the same.`);
  return [names.map(code).join(' '), means, ...(cells[0] ?? []), evidence];
}

const verdictHeads = ['reason', 'retry', 'actor', 'concerns'];

/** Graph's errors: `*` and a subcode where the code does not matter, else a code. */
export function graphErrorsTable(): string {
  return table(['error', 'means', ...verdictHeads, 'evidence'], graphErrorDocs.map(errorCells));
}

/** What an answer says, without the words and numbers of Graph. */
function resultCells(status: number, error: object | undefined): readonly string[] {
  const result = readSendResponse({ status, body: { error } });
  if (result.status === 'accepted') throw new Error(`An answer of status ${status} was accepted.`);
  const { reason, concerns } = result;
  if (result.status === 'uncertain') return [code(reason.code), 'uncertain', '', concerns];
  return [code(reason.code), result.retry, result.actor, concerns];
}

/** What an error means that the table does not have. */
export function unknownErrorsTable(): string {
  return table(
    ['any other error', ...verdictHeads],
    [
      ['with status 408', ...resultCells(408, { code: 999 })],
      ['with status 429', ...resultCells(429, { code: 999 })],
      ['with a status of 500 or more', ...resultCells(500, { code: 999 })],
      ['with `is_transient: true`', ...resultCells(400, { code: 999, is_transient: true })],
      ['else', ...resultCells(400, { code: 999 })],
    ],
  );
}

/** What the status alone says: without a body that holds an error or an id. */
export function statusTable(): string {
  const groups = new Map<string, number[]>();
  for (const status of [0, ...Array.from({ length: 500 }, (_, index) => 100 + index)]) {
    const key = resultCells(status, undefined).join('|');
    groups.set(key, [...(groups.get(key) ?? []), status]);
  }
  return table(
    ['HTTP status', ...verdictHeads],
    [...groups].map(([cells, statuses]) => [ranges(statuses), ...cells.split('|')]),
  );
}

/** Turns numbers into the ranges that they fill. */
function ranges(numbers: readonly number[]): string {
  const found: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const range = found.at(-1);
    if (range?.last === number - 1) range.last = number;
    else found.push({ first: number, last: number });
  }
  return found.map(({ first, last }) => (first === last ? `${first}` : `${first} to ${last}`)).join(', ');
}
