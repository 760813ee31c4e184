import { match } from 'ts-pattern';
import { withoutUndefined } from '../../shared/without-undefined.ts';
import type { SendRequest } from '../../types/instagram/send-request.ts';
import type { AcceptedSend, FailedAnswer, SendAnswer } from '../../types/send-answer.ts';
import { parsedJson } from '../reading/json.ts';
import { graphErrors, perhapsSent, rateLimited, type Verdict } from './graph-errors.ts';

/**
 * Turns the answer of the send call into whether it was accepted; where not, why, whether to try again and who must
 * act.
 *
 * Never throws, whatever the answer is. `retry: 'unknown'` means that the message may have been sent: wait for the
 * echo. Reads codes, never words: Instagram translates those. docs/rules.md lists every code.
 *
 * @param httpStatus 0 where no answer came.
 * @param body Parsed JSON, or the text as it came.
 * @param request The request that was answered: one with a `sender_action` gets no message id.
 * @returns `accepted` only for status 200 with an id and no error; `failed` for everything else.
 * @see https://developers.facebook.com/docs/messenger-platform/error-codes
 * @example
 * ```ts
 * import { readSendResponse } from 'convograph';
 *
 * console.log(readSendResponse(200, { recipient_id: '7310482956172043', message_id: 'mid.2' }));
 * // → { status: 'accepted', mid: 'mid.2', contact: '7310482956172043' }
 * const answer = readSendResponse(0, undefined);
 * if (answer.status === 'failed') console.log(answer.status, answer.reason.code, answer.retry, answer.actor);
 * // → failed CHANNEL_FAILURE unknown nobody
 * ```
 */
export function readSendResponse(httpStatus: number, body: unknown, request?: SendRequest): SendAnswer {
  try {
    return readAnswer(Number(httpStatus), body, request);
  } catch {
    // A getter or a proxy threw: parsed JSON never gets here. It may have been sent.
    return failed(0, {});
  }
}

function readAnswer(httpStatus: number, body: unknown, request: unknown): SendAnswer {
  // Text that is no JSON is an HTML page of some proxy, or nothing.
  const { error, message_id, recipient_id } = fieldsOf(
    typeof body === 'string' ? parsedJson(body.replace(/^\ufeff/, '')) : body,
  );
  const ids = withoutUndefined<Ids>({ mid: idOf(message_id), contact: idOf(recipient_id) });
  return match({ hasError: Boolean(error), isOk: httpStatus === 200, hasId: hasId(ids, request) })
    .with({ hasError: true }, () => withMid(failed(httpStatus, fieldsOf(error)), ids))
    .with({ isOk: true, hasId: true }, (): SendAnswer => ({ status: 'accepted', ...ids }))
    .with({ hasError: false }, () => failed(httpStatus, {}))
    .exhaustive();
}

/** The ids that an answer has. */
type Ids = Pick<AcceptedSend, 'mid' | 'contact'>;

/** An answer has the id of the message; that to a sender action, which gets none, the person's. */
function hasId({ mid, contact }: Ids, request: unknown): boolean {
  return mid !== undefined || (contact !== undefined && typeof fieldsOf(request)['sender_action'] === 'string');
}

function withMid(answer: FailedAnswer, { mid }: Ids): FailedAnswer {
  return mid === undefined ? answer : { ...answer, mid };
}

type Fields = { readonly [key: string]: unknown };

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' ? { ...value } : {};
}

function failed(httpStatus: number, error: Fields): FailedAnswer {
  const { type, message, fbtrace_id: traceId } = error;
  const code = numberOf(error.code);
  const subcode = numberOf(error.error_subcode);
  const verdict =
    verdictOf(code, subcode) ?? (code === undefined ? verdictOfStatus(httpStatus) : unknownError(error.is_transient));
  const said = typeof message === 'string' && message !== '' ? message : `HTTP ${httpStatus}`;
  return {
    status: 'failed',
    reason: {
      code: verdict.code,
      description: `The underlying channel reported: ${said}`,
      sub_code: verdict.sub_code ?? 'UNSPECIFIED_SUB_CODE',
    },
    retry: verdict.retry,
    actor: verdict.actor,
    graph: {
      ...(code !== undefined && { code }),
      ...(subcode !== undefined && { subcode }),
      ...(typeof type === 'string' && { type }),
      ...(typeof traceId === 'string' && { traceId }),
    },
  };
}

/** A known code with an unknown subcode is read as the code alone. */
function verdictOf(code: number | undefined, subcode: number | undefined): Verdict | undefined {
  return graphErrors.get(`${code}/${subcode}`) ?? graphErrors.get(`*/${subcode}`) ?? graphErrors.get(`${code}`);
}

function unknownError(isTransient: unknown): Verdict {
  return { code: 'UNKNOWN', retry: isTransient === true ? 'later' : 'no', actor: 'developer' };
}

/** What the status alone says, where Graph said nothing. */
function verdictOfStatus(httpStatus: number): Verdict {
  if (httpStatus === 429) return rateLimited;
  const isRefusal = httpStatus >= 300 && httpStatus < 500;
  return isRefusal ? { code: 'CHANNEL_REJECT', retry: 'no', actor: 'developer' } : perhapsSent;
}

function idOf(value: unknown): string | undefined {
  if (Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
