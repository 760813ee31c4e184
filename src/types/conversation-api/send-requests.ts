import type { AppEvent } from './app-event.ts';
import type { AppMessage } from './app-message.ts';
import type { Optional } from './json.ts';

/** Whom a message goes to; of the identities, the one of the channel `INSTAGRAM` is an Instagram-scoped id. */
export type SendRecipient =
  | {
      /** The contact, by the id that the Conversation API gave. */
      readonly contact_id: string;
    }
  | {
      /** The contact, by how the channels know them. */
      readonly identified_by: {
        /** At most one for each channel. */
        readonly channel_identities: readonly {
          /** Such as `INSTAGRAM`. */
          readonly channel: string;
          /** On Instagram the Instagram-scoped id of the person: the option `to`. */
          readonly identity: string;
        }[];
      };
    };

/** `POST messages:send`, as far as this channel is concerned. */
export interface SendMessageRequest {
  /** The app that sends. */
  readonly app_id: string;
  /** Whom it goes to. */
  readonly recipient: SendRecipient;
  /** The first argument of `toInstagram`. */
  readonly message: AppMessage;
  /** Of these, `INSTAGRAM_MESSAGE_TAG` is Instagram's. */
  readonly channel_properties?: Optional<Readonly<Record<string, string>>>;
  /** At most 1024 characters; comes back as `metadata` of delivery reports. */
  readonly message_metadata?: Optional<string>;
  /** At most 2048 characters as JSON; comes back as `message_metadata` of inbound callbacks. */
  readonly conversation_metadata?: Optional<object>;
  /** At most 128 characters; comes back in callbacks. */
  readonly correlation_id?: Optional<string>;
}

/** `POST events:send`, as far as this channel is concerned. */
export interface SendEventRequest {
  /** The app that sends. */
  readonly app_id: string;
  /** Whom it goes to. */
  readonly recipient: SendRecipient;
  /** The first argument of `toInstagram`. */
  readonly event: AppEvent;
  /** Comes back in the delivery report of the event. */
  readonly event_metadata?: Optional<string>;
}
