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
  const valuesOf = (name: string): readonly string[] => valuesOfHeader(headers, name);
  const [date = ''] = valuesOf('date');
  return [
    ...valuesOf('retry-after').map((value) => waitOf(value, date)),
    ...valuesOf('x-app-usage').map((value) => waitOfUsage(parsedJson(value))),
    ...valuesOf('x-business-use-case-usage').flatMap((value) => waitsOfAccounts(parsedJson(value))),
  ];
}

/** The values of a header. `Headers` knows names in any case; other objects have them in some case. */
function valuesOfHeader(headers: unknown, name: string): readonly string[] {
  if (typeof headers !== 'object' || headers === null) return [];
  const get: unknown = Reflect.get(headers, 'get');
  const values: readonly unknown[] =
    // A method that all objects inherit is nobody's.
    typeof get === 'function' && get !== Reflect.get(Object.prototype, 'get')
      ? [get.call(headers, name)]
      : Object.entries(headers).flatMap(([key, value]) => (key.toLowerCase() === name ? value : []));
  return values
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map((value) => `${value}`.trim());
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
