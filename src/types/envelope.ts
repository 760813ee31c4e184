import type { ProcessingMode } from './conversation-api/callbacks.ts';
import type { Reason } from './conversation-api/reason.ts';

/** The answer to a send call that failed, as `toCallback` takes it. */
export interface FailedSend {
  /** Tells it from an outcome. */
  readonly status: 'failed';
  /** Why, in words of the Conversation API. */
  readonly reason: Reason;
}

/** What only the adapter knows of a callback. Own keys alone are read. */
export interface Envelope {
  /** The app that the callback is for. */
  readonly app_id: string;
  /** The project of the app. */
  readonly project_id: string;
  /** When the adapter took it: ISO 8601. */
  readonly accepted_time: string;
  /** Conversation API id of the new message or event. Default: absent. */
  readonly id?: string;
  /** When the Conversation API took the message or event: ISO 8601. Default: absent. */
  readonly accept_time?: string;
  /** When it happened: ISO 8601. Default: the time of the outcome, else `accepted_time`. */
  readonly event_time?: string;
  /** Default: absent. */
  readonly conversation_id?: string;
  /** Default: absent. */
  readonly contact_id?: string;
  /** Conversation API id of the app message that a receipt is about. The id of the outcome wins. An empty one counts as absent. */
  readonly message_id?: string;
  /** Instagram-scoped id of the person, for outcomes that have none. An empty one counts as absent. */
  readonly contact?: string;
  /** Default: `""`. */
  readonly metadata?: string;
  /** `true`: without `metadata`, the callback has the details of the outcome as JSON text. Default: `false`. */
  readonly details?: boolean;
  /** Default: absent. */
  readonly processing_mode?: ProcessingMode;
  /** What was sent as `conversation_metadata`. Default: absent. */
  readonly message_metadata?: string;
  /** What was sent last as `correlation_id`. Default: absent. */
  readonly correlation_id?: string;
}
