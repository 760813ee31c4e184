import type { ContactEvent, ContactMessageEvent } from './contact-event.ts';
import type { ContactMessage } from './contact-message.ts';
import type { Reason } from './reason.ts';

/** How a channel knows the person. */
export interface ChannelIdentity {
  /** The only channel of this library. */
  readonly channel: 'INSTAGRAM';
  /** Instagram-scoped id of the person. */
  readonly identity: string;
  /** Filled, because Instagram's ids are of one app alone. */
  readonly app_id: string;
}

/** `DISPATCH`: the project keeps no contacts and no conversations. */
export type ProcessingMode = 'CONVERSATION' | 'DISPATCH';

/** What every callback begins with. Times are ISO 8601 strings. */
export interface CallbackBase {
  /** The app that the callback is for. */
  readonly app_id: string;
  /** When the adapter took the webhook. */
  readonly accepted_time: string;
  /** When it happened, by Instagram's clock. */
  readonly event_time: string;
  /** The project of the app. */
  readonly project_id: string;
  /** What was sent as `conversation_metadata`. */
  readonly message_metadata?: string;
  /** What was sent last as `correlation_id`. */
  readonly correlation_id?: string;
}

/** A message of a person, as the callback `message` holds it. */
export interface InboundMessage {
  /** Id that the Conversation API gives to the message. */
  readonly id?: string;
  /** To the app: this is no echo. */
  readonly direction: 'TO_APP';
  /** What the person sent. */
  readonly contact_message: ContactMessage;
  /** Who sent it. */
  readonly channel_identity: ChannelIdentity;
  /** Absent where the envelope has none. */
  readonly conversation_id?: string;
  /** Absent where the envelope has none. */
  readonly contact_id?: string;
  /** `""` where the envelope gives none; with `details: true` the details as JSON text. */
  readonly metadata: string;
  /** When the Conversation API took it: ISO 8601. */
  readonly accept_time?: string;
  /** Absent where the envelope has none. */
  readonly processing_mode?: ProcessingMode;
}

/**
 * What every event begins and ends with.
 *
 * @inline
 */
interface InboundEventBase {
  /** Id that the Conversation API gives to the event. */
  readonly id?: string;
  /** To the app. */
  readonly direction: 'TO_APP';
  /** Who did it. */
  readonly channel_identity: ChannelIdentity;
  /** Absent where the envelope has none. */
  readonly contact_id?: string;
  /** Absent where the envelope has none. */
  readonly conversation_id?: string;
  /** When the Conversation API took it: ISO 8601. */
  readonly accept_time?: string;
  /** Absent where the envelope has none. */
  readonly processing_mode?: ProcessingMode;
}

/** An event of a person, as the callback `event` holds it. */
export type InboundEvent = InboundEventBase &
  (
    | {
        /** What the person did that is no message. */
        readonly contact_event: ContactEvent;
      }
    | {
        /** What the person did with a message. */
        readonly contact_message_event: ContactMessageEvent;
      }
  );

/** What became of an app message, as the callback `message_delivery_report` holds it. */
export interface MessageDeliveryReport {
  /** Conversation API id of the app message. */
  readonly message_id: string;
  /** Absent where the envelope has none. */
  readonly conversation_id?: string;
  /** `DELIVERED` of an echo, `READ` of a read receipt, `FAILED` of a failed send answer. */
  readonly status: 'DELIVERED' | 'READ' | 'FAILED';
  /** Whom the message was for. */
  readonly channel_identity: ChannelIdentity;
  /** Only where the status is `FAILED`. */
  readonly reason?: Reason;
  /** Absent where the envelope has none. */
  readonly contact_id?: string;
  /** The envelope's `metadata`; else, with `details: true`, the JSON text of the details; else `""`. */
  readonly metadata: string;
  /** Absent where the envelope has none. */
  readonly processing_mode?: ProcessingMode;
}

/** What has no other callback, as the callback `unsupported_callback` holds it. */
export interface UnsupportedCallback {
  /** The only channel of this library. */
  readonly channel: 'INSTAGRAM';
  /** The webhook as JSON text, with the one item in it that has no other callback. */
  readonly payload: string;
}

/** A callback of the trigger `MESSAGE_INBOUND`. */
export interface MessageInboundCallback extends CallbackBase {
  /** The message of the person. */
  readonly message: InboundMessage;
}

/** A callback of the trigger `EVENT_INBOUND`. */
export interface EventInboundCallback extends CallbackBase {
  /** The event of the person. */
  readonly event: InboundEvent;
}

/** A callback of the trigger `MESSAGE_DELIVERY`. */
export interface MessageDeliveryCallback extends CallbackBase {
  /** What became of the app message. */
  readonly message_delivery_report: MessageDeliveryReport;
}

/** A callback of the trigger `UNSUPPORTED`. */
export interface UnsupportedInboundCallback extends CallbackBase {
  /** The item that has no other callback. */
  readonly unsupported_callback: UnsupportedCallback;
}

/** A callback as it goes over the wire: the content key tells which. */
export type Callback =
  | MessageInboundCallback
  | EventInboundCallback
  | MessageDeliveryCallback
  | UnsupportedInboundCallback;
