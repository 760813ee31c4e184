import type { ContactEvent, ContactMessageEvent } from './conversation-api/contact-event.ts';
import type { ContactMessage } from './conversation-api/contact-message.ts';

/** Why an item has no other meaning. The item itself is handed over whole. */
export type UnsupportedReason =
  /** A message that Instagram itself marks as unsupported. */
  | 'is-unsupported'
  /** An attachment that Instagram itself marks as unsupported. */
  | 'unsupported-type'
  /** A picture or video that may be seen once. */
  | 'ephemeral'
  /** An attachment without a link: gone, or private. */
  | 'media-unavailable'
  /** A link preview that is not the only thing beside a text. */
  | 'fallback'
  /** A template: only echoes should hold one. */
  | 'template'
  /** An attachment of a type that nobody knew. */
  | 'attachment-unknown'
  /** A message, postback or comment with nothing in it. */
  | 'empty'
  /** An edit without a text: a new message comes by itself, or never. */
  | 'phantom-edit'
  /** Apps hand the thread to one another. */
  | 'thread-control'
  /** A person signed up for messages. */
  | 'opt-in'
  /** The account was mentioned in a comment or a caption. */
  | 'mention'
  /** Figures of a story. */
  | 'insights'
  /** A message, postback or reaction without the id of the person. */
  | 'no-sender'
  /** A look-up of yours threw, or answered with what it must not. Try the item again. */
  | 'lookup-failed'
  /** An entry without items, or something else in its place. */
  | 'no-items'
  /** An item of a kind that nobody knew. */
  | 'unknown';

/** What the Conversation API has no field for. snake_case, because it travels as `metadata`. Ids are strings. */
export interface Details {
  /** Attachment type. */
  readonly type?: string;
  /** Title of a quick reply, button, post or reel. */
  readonly title?: string;
  /** Payload of a tap that was no choice of ours, or of an ice breaker. */
  readonly payload?: string;
  /** The story that was answered, or that was shared. */
  readonly story_id?: string;
  /** Link of the story that was answered; dies within a day. */
  readonly story_url?: string;
  /** Link on the story's sticker. */
  readonly link_sticker_url?: string;
  /** Of a shared post. */
  readonly post_id?: string;
  /** Of a shared reel. */
  readonly reel_id?: string;
  /** Of a sticker. */
  readonly sticker_id?: string;
  /** The post under a comment; a story's own id where it answers another story. */
  readonly media_id?: string;
  /** The comment that a comment answers. */
  readonly parent_id?: string;
  /** The ad under which a comment stands. */
  readonly ad_id?: string;
  /** The message that was answered. */
  readonly reply_to_mid?: string;
  /** The product that the person asks about. */
  readonly product_id?: string;
  /** As given. */
  readonly referral?: unknown;
  /** Text of an echo. */
  readonly text?: string;
  /** Attachment types of an echo. */
  readonly attachments?: readonly string[];
  /** How many times a message was edited. */
  readonly num_edit?: number;
  /** Milliseconds: everything before it was read. */
  readonly watermark?: number;
  /** Link of a fallback attachment; the other link of a post that was shared twice in one message. */
  readonly url?: string;
}

/** Where an outcome comes from: what every outcome has, whatever it means. */
export interface Origin {
  /** Id of the rule that read the item. */
  readonly rule: string;
  /** JSON Pointer to the item. */
  readonly at: string;
  /** Professional account: `entry.id`; where absent or `"0"` (dashboard tests), the business side of the item. */
  readonly account: string;
  /** Instagram-scoped id of the person: the sender; the recipient for echoes and what the account wrote to itself. */
  readonly contact?: string;
  /** Instagram's id of the message; of a reaction, read, edit or unsend, of the message it is about. */
  readonly mid?: string;
  /** Milliseconds since the epoch: of the item, else of the entry. */
  readonly timestamp?: number;
  /** Opaque; the same after redelivery, different for everything else. */
  readonly dedupeKey: string;
  /** One item may yield several outcomes. */
  readonly part: {
    /** From 0. */
    readonly index: number;
    /** How many outcomes the item gave. */
    readonly count: number;
  };
  /** Empty where there is nothing more to say. */
  readonly details: Details;
  /** Another app owns the thread. */
  readonly standby?: true;
  /** The account itself wrote: a message to itself, or a comment. */
  readonly self?: true;
  /** The item itself, by reference. */
  readonly raw: unknown;
}

/** The contents that a contact's message can have. */
export type ContactMessageType = Exclude<KeyOf<ContactMessage>, 'reply_to'>;

/** The events of a contact. */
export type ContactEventType = KeyOf<ContactEvent | ContactMessageEvent>;

/**
 * Every key that one of the members has.
 *
 * @inline
 */
type KeyOf<Union> = Union extends unknown ? keyof Union : never;

/** A message of the person. `type` says which content `message` has, and narrows it. */
export type MessageOutcome<Type extends ContactMessageType = ContactMessageType> = {
  [Each in Type]: Origin & {
    /** Tells it from other outcomes. */
    readonly kind: 'message';
    /** The content key of `message`. */
    readonly type: Each;
    /** What the person sent. */
    readonly message: Extract<ContactMessage, { readonly [Key in Each]: unknown }>;
  };
}[Type];

/** Something that the person did. `type` says which event it is, and narrows `event`. */
export type EventOutcome<Type extends ContactEventType = ContactEventType> = {
  [Each in Type]: Origin & {
    /** Tells it from other outcomes. */
    readonly kind: 'event';
    /** The key of `event`. */
    readonly type: Each;
    /** A comment, a reaction or a way in. */
    readonly event: Extract<ContactEvent | ContactMessageEvent, { readonly [Key in Each]: unknown }>;
  };
}[Type];

/** News of a message of this app, or of the account. */
export type ReceiptOutcome = Origin & {
  /** Tells it from other outcomes. */
  readonly kind: 'receipt';
  /** `DELIVERED`: its echo came. `READ`: the person has seen it. */
  readonly status: 'DELIVERED' | 'READ';
  /** Conversation API id of the message; absent where `messageIdOf` does not know it. */
  readonly message_id?: string;
};

/** News of a message of the person. */
export type ChangeOutcome = Origin & {
  /** Tells it from other outcomes. */
  readonly kind: 'change';
  /** `unsent`: the person took it back. Forget it too. */
  readonly change: 'edited' | 'unsent';
  /** The text as it is now; only of edits. */
  readonly text?: string;
};

/** Something that the Conversation API has no field for. */
export type UnsupportedOutcome = Origin & {
  /** Tells it from other outcomes. */
  readonly kind: 'unsupported';
  /** Why. */
  readonly reason: UnsupportedReason;
  /** JSON text of the webhook with only this item in it. */
  readonly payload: string;
};

/** What one item of a webhook, or one part of it, means, and where it comes from. */
export type Outcome = MessageOutcome | EventOutcome | ReceiptOutcome | ChangeOutcome | UnsupportedOutcome;
