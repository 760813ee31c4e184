import { humanAgentWindow } from '../options/limits.ts';
import { parsedJson } from '../reading/json.ts';
import { ownField } from '../reading/own-keys.ts';

/** `Sun, 06 Nov 1994 08:49:37 GMT`. https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7 */
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Turns the headers of an answer into the longest wait that they ask for, in milliseconds. What cannot be read is ignored, and
 * so is a wait beyond the longest window: after that nobody may write any more.
 * https://developers.facebook.com/docs/graph-api/overview/rate-limiting
 */
export function retryAfterOf(headers: unknown): number | undefined {
  try {
    const waits = waitsOf(headers).filter((wait) => wait > 0 && wait <= humanAgentWindow);
    const longest = waits.reduce((one, other) => Math.max(one, other), 0);
    return longest > 0 ? Math.ceil(longest) : undefined;
  } catch {
    // A getter or a proxy threw.
    return undefined;
  }
}

function waitsOf(headers: unknown): readonly number[] {
  const find = finderIn(headers);
  const valuesOf = (name: string): readonly string[] =>
    find(name)
      .filter((value) => typeof value === 'string' || typeof value === 'number')
      .map((value) => `${value}`.trim());
  const [date = ''] = valuesOf('date');
  return [
    ...valuesOf('retry-after').map((value) => waitOf(value, date)),
    ...valuesOf('x-app-usage').map((value) => waitOfUsage(parsedJson(value))),
    ...valuesOf('x-business-use-case-usage').flatMap((value) => waitsOfAccounts(parsedJson(value))),
  ];
}

/** Gives what finds the values of a header by its name in small letters. */
function finderIn(headers: unknown): (name: string) => readonly unknown[] {
  if (typeof headers !== 'object' || headers === null) return () => [];
  const isIterable = Symbol.iterator in headers;
  const get: unknown = Reflect.get(headers, 'get');
  // A method that all objects inherit is nobody's. A map has one that knows names in their own case only.
  if (!isIterable && typeof get === 'function' && get !== Reflect.get(Object.prototype, 'get')) {
    return (name) => [get.call(headers, name)];
  }
  const pairs: readonly unknown[] = isIterable
    ? pairsIn(Array.from(headers as Iterable<unknown>))
    : Object.entries(headers);
  return (name) => pairs.flatMap((pair) => valueIn(pair, name));
}

/** Gives a list of pairs. Node has names and values by turns. */
function pairsIn(list: readonly unknown[]): readonly unknown[] {
  return list.map((each, index) => (typeof each === 'string' && index % 2 === 0 ? [each, list[index + 1]] : each));
}

/** The value of a pair, or its list of values, where it has this name in any case. */
function valueIn(pair: unknown, name: string): unknown {
  const [key, value]: readonly unknown[] = Array.isArray(pair) ? pair : [];
  return typeof key === 'string' && key.toLowerCase() === name ? value : [];
}

/** Seconds, or a date: its distance from the date of the answer, since the library reads no clock. */
function waitOf(value: string, date: string): number {
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  return httpDate.test(value) && httpDate.test(date) ? Date.parse(value) - Date.parse(date) : 0;
}

/** Meta has a list for each account of the business. */
function waitsOfAccounts(usage: unknown): readonly number[] {
  return typeof usage === 'object' && usage !== null ? Object.values(usage).flat().map(waitOfUsage) : [];
}

function waitOfUsage(usage: unknown): number {
  const minutes = typeof usage === 'object' && usage !== null && ownField(usage, 'estimated_time_to_regain_access');
  return typeof minutes === 'string' || typeof minutes === 'number' ? Number(minutes) * 60_000 : 0;
}
