import type { SendRequest } from '../types/instagram-send.ts';
import type { AcceptedSend, FailedAnswer, SendAnswer } from '../types/result.ts';
import { graphErrors, type Verdict } from './graph-errors.ts';

/**
 * Turns the answer of the send call into whether it was accepted; where not, why, whether to try again and who must act.
 *
 * Never throws, whatever the answer is. `retry: 'unknown'` means that the message may have been sent: wait for the echo.
 *
 * @param httpStatus 0 where no answer came.
 * @param body Parsed JSON, or the text as it came.
 * @param request The request that was answered: one with a `sender_action` gets no message id.
 * @see https://developers.facebook.com/docs/messenger-platform/error-codes
 */
export function readSendResponse(httpStatus: number, body: unknown, request?: SendRequest): SendAnswer {
  try {
    return readAnswer(Number(httpStatus), body, request);
  } catch {
    // A getter or a proxy threw: parsed JSON never gets here. It may have been sent.
    return failed(verdictOfStatus(0), 'HTTP 0', {});
  }
}

function readAnswer(httpStatus: number, body: unknown, request: unknown): SendAnswer {
  const answer = fieldsOf(typeof body === 'string' ? parsed(body) : body);
  if (answer.error) return failedByGraph(httpStatus, fieldsOf(answer.error), idOf(answer.message_id));
  const isAction = typeof fieldsOf(request).sender_action === 'string';
  const accepted = httpStatus === 200 ? acceptedAs(answer, isAction) : undefined;
  return accepted ?? failed(verdictOfStatus(httpStatus), `HTTP ${httpStatus}`, {});
}

type Fields = { readonly [key: string]: unknown };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // An HTML page of some proxy, or nothing.
    return undefined;
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function acceptedAs(answer: Fields, isAction: boolean): AcceptedSend | undefined {
  const mid = idOf(answer.message_id);
  const contact = idOf(answer.recipient_id);
  if (mid === undefined && !(isAction && contact !== undefined)) return undefined;
  return { status: 'accepted', ...(mid !== undefined && { mid }), ...(contact !== undefined && { contact }) };
}

function failedByGraph(httpStatus: number, error: Fields, mid: string | undefined): FailedAnswer {
  const code = numberOf(error.code);
  const subcode = numberOf(error.error_subcode);
  const { type, message, fbtrace_id: traceId } = error;
  const isTransient = error.is_transient === true;
  const answer = failed(
    verdictOf(code, subcode) ?? (code === undefined ? verdictOfStatus(httpStatus) : unknownError(isTransient)),
    typeof message === 'string' && message !== '' ? message : `HTTP ${httpStatus}`,
    {
      ...(code !== undefined && { code }),
      ...(subcode !== undefined && { subcode }),
      ...(typeof type === 'string' && { type }),
      ...(typeof traceId === 'string' && { traceId }),
    },
  );
  return mid === undefined ? answer : { ...answer, mid };
}

/** A known code with an unknown subcode is read as the code alone. */
function verdictOf(code: number | undefined, subcode: number | undefined): Verdict | undefined {
  return graphErrors.get(`${code}/${subcode}`) ?? graphErrors.get(`*/${subcode}`) ?? graphErrors.get(`${code}`);
}

function unknownError(isTransient: boolean): Verdict {
  return { code: 'UNKNOWN', retry: isTransient ? 'later' : 'no', actor: 'developer' };
}

/** What the status alone says, where Graph said nothing. */
function verdictOfStatus(httpStatus: number): Verdict {
  if (httpStatus === 429) return { code: 'RATE_LIMITED', retry: 'later', actor: 'nobody' };
  const isRefusal = httpStatus >= 300 && httpStatus < 500;
  if (isRefusal) return { code: 'CHANNEL_REJECT', retry: 'no', actor: 'developer' };
  return { code: 'CHANNEL_FAILURE', retry: 'unknown', actor: 'nobody' };
}

function failed({ code, subCode, retry, actor }: Verdict, message: string, graph: FailedAnswer['graph']): FailedAnswer {
  const description = `The underlying channel reported: ${message}`;
  const reason = { code, description, sub_code: subCode ?? 'UNSPECIFIED_SUB_CODE' } as const;
  return { status: 'failed', reason, retry, actor, graph };
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
