import { withoutUndefined } from '../../shared/without-undefined.ts';
import type { AcceptedSendResult, GraphError } from '../../types/send-result.ts';
import { parsedJson } from '../reading/json.ts';
import { ownField } from '../reading/own-keys.ts';

/** What an answer of the send call holds. */
export interface Answer {
  readonly status: number;
  /** The ids that it has. */
  readonly ids: Omit<AcceptedSendResult, 'status'>;
  readonly hasError: boolean;
  readonly graph: GraphError;
  /** Graph's words; `""` where there are none. */
  readonly message: string;
  readonly isTransient: boolean;
}

/** Reads an answer whose body is JSON, in any form. Any other body holds nothing: it is an HTML page of some proxy. */
export function readAnswer(status: number, body: unknown): Answer {
  const text = textOf(body);
  const fields = text === undefined ? body : parsedJson(text);
  const error = fieldOf(fields, 'error');
  return {
    status,
    ids: withoutUndefined<Answer['ids']>({
      mid: idOf(fieldOf(fields, 'message_id')),
      contact: idOf(fieldOf(fields, 'recipient_id')),
      attachmentId: idOf(fieldOf(fields, 'attachment_id')),
    }),
    hasError: Boolean(error),
    graph: withoutUndefined<GraphError>({
      code: numberOf(fieldOf(error, 'code')),
      subcode: numberOf(fieldOf(error, 'error_subcode')),
      type: stringOf(fieldOf(error, 'type')),
      traceId: stringOf(fieldOf(error, 'fbtrace_id')),
    }),
    message: stringOf(fieldOf(error, 'message')) ?? '',
    isTransient: fieldOf(error, 'is_transient') === true,
  };
}

/** The value under an own key; `undefined` where there is none, or no object. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? ownField(value, key) : undefined;
}

/** The id under an own key. Some have been seen as numbers. */
export function idOf(value: unknown): string | undefined {
  if (Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The text of a body that is text or bytes. */
function textOf(body: unknown): string | undefined {
  if (typeof body === 'string') return body.replace(/^\ufeff/, '');
  // Those of another realm, too: they are no instances of ours.
  const isBuffer = Object.prototype.toString.call(body) === '[object ArrayBuffer]';
  return isBuffer || ArrayBuffer.isView(body) ? new TextDecoder().decode(body as ArrayBuffer) : undefined;
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Some numbers have been seen as texts, and some are negative. */
function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
