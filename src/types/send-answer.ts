import type { FailedSend } from './envelope.ts';

/** Whether to send again. `unknown`: it may have been sent; wait for the echo. */
export type Retry = 'no' | 'later' | 'unknown';

/** Who must act before it can work. */
export type Actor = 'developer' | 'business' | 'contact' | 'nobody';

/** The send call took the request. The echo says that it was delivered. */
export interface AcceptedSend {
  /** Tells it from a failure. */
  readonly status: 'accepted';
  /** Instagram's id of the message, as its echo will name it; absent for sender actions. */
  readonly mid?: string;
  /** Instagram-scoped id of the person: new to you where a comment was answered. */
  readonly contact?: string;
}

/** The send call did not take the request, or nobody knows. */
export interface FailedAnswer extends FailedSend {
  /** Whether the same request may be sent again. */
  readonly retry: Retry;
  /** Who must do something first. */
  readonly actor: Actor;
  /** Instagram's id of the message, where the answer had one in spite of the error: its echo will name it. */
  readonly mid?: string;
  /** What Graph said, as far as it did. */
  readonly graph: {
    /** Graph's `error.code`. */
    readonly code?: number;
    /** Graph's `error.error_subcode`. */
    readonly subcode?: number;
    /** Graph's `error.type`, such as `OAuthException`. */
    readonly type?: string;
    /** Graph's `error.fbtrace_id`: what its support asks for. */
    readonly traceId?: string;
  };
}

/** What became of one request. */
export type SendAnswer = AcceptedSend | FailedAnswer;
