import type { Reason } from './conversation-api/reason.ts';
import type { FailedSend } from './envelope.ts';

/** What came of a send call: the answer of Instagram, or what `fetch` threw. */
export type SendAnswer =
  | {
      /** The HTTP status. */
      readonly status: number;
      /** Parsed JSON, or the text or the bytes as they came. Default: nothing. */
      readonly body?: unknown;
      /** They say how long to wait. Default: none. */
      readonly headers?: SendAnswerHeaders;
    }
  | {
      /** What `fetch` threw. It tells whether the request can have gone out. */
      readonly error: unknown;
    };

/** `Headers` of `fetch`; or an object, a map, pairs, or names and values by turns, with names in any case. */
export type SendAnswerHeaders =
  | {
      /**
       * Gives the value of a header, or `null` where there is none.
       *
       * @param name In any case.
       */
      get(name: string): string | null;
    }
  | Iterable<readonly [name: string, value: string | readonly string[] | undefined]>
  | readonly string[]
  | { readonly [name: string]: string | readonly string[] | undefined };

/** Whether to send again. */
export type Retry = 'no' | 'later';

/** Who must act before it can work. */
export type Actor = 'developer' | 'business' | 'contact' | 'nobody';

/**
 * What failed. `message`: this request alone. `person`: every message to this person. `account`: every message of this
 * account.
 */
export type Concerns = 'message' | 'person' | 'account';

/** What Graph said, as far as it did. */
export interface GraphError {
  /** Graph's `error.code`. */
  readonly code?: number;
  /** Graph's `error.error_subcode`. */
  readonly subcode?: number;
  /** Graph's `error.type`, such as `OAuthException`. */
  readonly type?: string;
  /** Graph's `error.fbtrace_id`: what its support asks for. */
  readonly traceId?: string;
}

/** The send call took the request. The echo says that it was delivered. */
export interface AcceptedSendResult {
  /** Tells it from the others. */
  readonly status: 'accepted';
  /** Instagram's id of the message, as its echo will name it; absent for sender actions. */
  readonly mid?: string;
  /** Instagram-scoped id of the person: new to you where a comment was answered. */
  readonly contact?: string;
  /** Id of a medium that was uploaded with the message, and can be sent again. */
  readonly attachmentId?: string;
}

/** Nobody knows whether the request was sent. Look for its echo before sending it again. */
export interface UncertainSendResult {
  /** Tells it from the others. */
  readonly status: 'uncertain';
  /** `sent`: such requests were sent in spite of the error. */
  readonly likely: 'sent' | 'unknown';
  /** Instagram's id of the message, where the answer had one in spite of the error: its echo will name it. */
  readonly mid?: string;
  /** Why nobody knows. */
  readonly reason: Reason;
  /** How long Instagram asks to wait, in milliseconds. */
  readonly retryAfter?: number;
  /** What failed. */
  readonly concerns: Concerns;
  /** What Graph said, as far as it did. */
  readonly graph: GraphError;
}

/** The request was surely not sent. */
export interface FailedSendResult extends FailedSend {
  /** Whether the same request may be sent again. */
  readonly retry: Retry;
  /** How long Instagram asks to wait, in milliseconds; only where the request may be sent again. */
  readonly retryAfter?: number;
  /** What failed. */
  readonly concerns: Concerns;
  /** Who must do something first. */
  readonly actor: Actor;
  /** This comment has its private reply. */
  readonly already?: true;
  /** What Graph said, as far as it did. */
  readonly graph: GraphError;
}

/** What became of one request. */
export type SendResult = AcceptedSendResult | UncertainSendResult | FailedSendResult;
