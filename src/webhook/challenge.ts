import { isNonEmptyString } from './non-empty-string.ts';

/** The query of a request: an object of its parameters, or `URLSearchParams`. */
export type ChallengeQuery =
  | Readonly<Record<string, unknown>>
  | {
      /**
       * Every value of a parameter, as `URLSearchParams` gives them.
       *
       * @param name Such as `hub.mode`.
       */
      readonly getAll: (name: string) => readonly string[];
    };

/** What to answer. Send the body as plain text, never as HTML: somebody else wrote it. */
export interface ChallengeAnswer {
  /** 200: the token is yours. 403: another token or mode. 400: a parameter is missing or repeated. */
  readonly status: 200 | 400 | 403;
  /** The challenge; `""` unless the status is 200. */
  readonly body: string;
}

/**
 * Turns the GET request by which Instagram checks the address of a webhook into its answer: 200 with the challenge; 403
 * for another token or mode; 400 if a parameter is missing or repeated.
 *
 * @param query The query of the request: `hub.mode`, `hub.verify_token` and `hub.challenge`. `hub_mode` and so on, or an
 * object `hub`, are read as well, because some parsers make them.
 * @param verifyToken The token that you wrote into the dashboard of the app. It is compared in constant time.
 * @throws TypeError if `verifyToken` is empty or no string, or if `query` is a text, a `URL`, a `Request`, a promise or a `Map`.
 * `null` and `undefined` are a query without parameters, as some servers give it.
 * @see https://developers.facebook.com/docs/graph-api/webhooks/getting-started
 * @example
 * ```ts
 * import { answerChallenge } from 'convograph';
 *
 * const query = new URLSearchParams('hub.mode=subscribe&hub.verify_token=my-token&hub.challenge=1158201444');
 * console.log(answerChallenge(query, 'my-token')); // → { status: 200, body: '1158201444' }
 * console.log(answerChallenge(query, 'another')); // → { status: 403, body: '' }
 * ```
 */
export function answerChallenge(query: ChallengeQuery, verifyToken: string): ChallengeAnswer {
  if (!isNonEmptyString(verifyToken)) {
    throw new TypeError('answerChallenge: verifyToken must be a non-empty string');
  }
  if (isNoQuery(query)) throw new TypeError('answerChallenge: query must be URLSearchParams or a parsed query');
  const [mode, token, challenge] = ['mode', 'verify_token', 'challenge'].map((name) => parameter(query, name));
  if (mode === undefined || token === undefined || challenge === undefined) return { status: 400, body: '' };
  const isOurs = equalInConstantTime(token, verifyToken);
  return isOurs && mode === 'subscribe' ? { status: 200, body: challenge } : { status: 403, body: '' };
}

/** The objects of a runtime, such as a `URL` or a promise, have a tag. What a parser makes has none. */
function isNoQuery(query: ChallengeQuery): boolean {
  return typeof query === 'string' || (Symbol.toStringTag in Object(query) && typeof query.getAll !== 'function');
}

/** Some parsers keep the dot of `hub.mode`, some make an underscore of it, some an object `hub`. */
function parameter(query: ChallengeQuery, name: string): string | undefined {
  const value =
    typeof query?.getAll === 'function'
      ? single(query.getAll(`hub.${name}`))
      : (own(query, `hub.${name}`) ?? own(query, `hub_${name}`) ?? own(own(query, 'hub'), name));
  if (typeof value === 'number') return String(value);
  return isNonEmptyString(value) ? value : undefined;
}

function single(values: readonly unknown[]): unknown {
  return values?.length === 1 ? values[0] : undefined;
}

function own(source: unknown, key: string): unknown {
  const fields: object = Object(source);
  return Object.hasOwn(fields, key) ? Reflect.get(fields, key) : undefined;
}

/** Takes the same time for all tokens of one length, so that nobody can guess ours letter by letter. */
function equalInConstantTime(token: string, ours: string): boolean {
  let difference = token.length ^ ours.length;
  for (let index = 0; index < token.length; index++) {
    difference |= token.charCodeAt(index) ^ ours.charCodeAt(index % ours.length);
  }
  return difference === 0;
}
