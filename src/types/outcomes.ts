import type { ContactEvent, ContactMessageEvent } from './conversation-api/contact-event.ts';
import type { ContactMessage } from './conversation-api/contact-message.ts';

/** Why an item is unsupported. The item itself is in `raw`, and in the payload. */
export type UnsupportedReason =
  /** Instagram itself marks the message as unsupported. */
  | 'is-unsupported'
  /** Instagram itself marks the attachment as unsupported. */
  | 'unsupported-type'
  /** The attachment is a picture or a video that can be seen once. */
  | 'ephemeral'
  /** The attachment has no link: it is gone, or private. */
  | 'media-unavailable'
  /** The attachment is the preview of a link, and it is not the only attachment of a plain text. */
  | 'fallback'
  /** The attachment is a template. Only echoes should have one. */
  | 'template'
  /** The attachment has a type that this version does not know, or none. */
  | 'attachment-unknown'
  /** The message, postback or comment holds nothing that can be read. */
  | 'empty'
  /** The edit has no text. It stands for a new message, which comes by itself or never. */
  | 'phantom-edit'
  /** Apps hand the thread to each other. */
  | 'thread-control'
  /** A person signs up for messages. */
  | 'opt-in'
  /** The account is mentioned in a comment or a caption. The webhook has neither author nor text. */
  | 'mention'
  /** The webhook has the numbers of a story. */
  | 'insights'
  /** A person follows the account. */
  | 'follow'
  /** A person shares something of the account in a story. */
  | 'share-to-story'
  /** A person answers the poll of a story. */
  | 'story-poll-response'
  /** A person answers the poll of a comment. */
  | 'comment-poll-response'
  /** The welcome messages of the account were used. */
  | 'onboarding-welcome-message-series'
  /** A person came by an ad, a product or another way that is no `ig.me` link, and wrote nothing with it. */
  | 'referral'
  /** The account itself did it: a tap, a reaction, a read, a referral, a comment, or a message to itself. */
  | 'own-act'
  /** The body is of another product than Instagram, such as Messenger: see the option `objects`. */
  | 'other-object'
  /** There is more than is read of one message, or of one body. `details.count` says how many outcomes are left out. */
  | 'too-many'
  /** The message, postback or reaction does not tell the person. Nobody could answer it. */
  | 'no-sender'
  /** A look-up of yours throws, or answers with a wrong type. Try the item again. */
  | 'lookup-failed'
  /** The entry has no items, or is no object. */
  | 'no-items'
  /** The item is of a kind that this version does not know, or is no object. */
  | 'unknown';

/** An attachment of an echo, or of a message that Instagram marks as unsupported. Empty if nothing is known of it. */
export interface SentAttachment {
  /** Attachment type. Absent if Instagram names none. */
  readonly type?: string;
  /** Link of the medium. */
  readonly url?: string;
  /** Title of a post, a reel or a link preview. */
  readonly title?: string;
  /** Of the post, reel, story or sticker. */
  readonly id?: string;
}

/** What the Conversation API has no field for. snake_case, because it travels as `metadata`. Ids are strings. */
export interface Details {
  /** Attachment type. */
  readonly type?: string;
  /** Title of a quick reply, button, post, reel or opt-in. */
  readonly title?: string;
  /** Payload of a tap or an opt-in, as it came. */
  readonly payload?: string;
  /** The story that was answered, or that was shared. */
  readonly story_id?: string;
  /** Link of the story that was answered. It works for at most a day. */
  readonly story_url?: string;
  /** Link on the story's sticker. */
  readonly link_sticker_url?: string;
  /** Of a shared post. */
  readonly post_id?: string;
  /** Of a shared reel. */
  readonly reel_id?: string;
  /** Of a sticker. */
  readonly sticker_id?: string;
  /** The post that a comment is under, or that mentions the account. Of a story that answers another story: its own id. */
  readonly media_id?: string;
  /** The post that was boosted, where a comment is under the ad that was made of it. */
  readonly original_media_id?: string;
  /** Of the post that a comment is under: such as `AD`, `FEED` or `REELS`. */
  readonly media_product_type?: string;
  /** The comment that mentions the account. */
  readonly comment_id?: string;
  /** The comment that a comment answers. */
  readonly parent_id?: string;
  /** The ad that a comment is under. */
  readonly ad_id?: string;
  /** Title of the ad that a comment is under. */
  readonly ad_title?: string;
  /** The message that was answered. */
  readonly reply_to_mid?: string;
  /** Present if the message that was answered is of the same side. */
  readonly is_self_reply?: true;
  /** The product that the person asks about. */
  readonly product_id?: string;
  /** The referral as it came. */
  readonly referral?: unknown;
  /** Text of an echo. */
  readonly text?: string;
  /** Attachments of an echo. Of a message that Instagram marks as unsupported, where it has several. */
  readonly attachments?: readonly SentAttachment[];
  /** The app that sent what came back as an echo. */
  readonly app_id?: string;
  /** What the send call of an echo had as `metadata`. */
  readonly metadata?: string;
  /** How many times a message was edited. */
  readonly num_edit?: number;
  /** Milliseconds: everything before it was read. */
  readonly watermark?: number;
  /** Link of an attachment that is no medium, or that nobody can read; or a second link of an attachment. */
  readonly url?: string;
  /** Present if the link of a shared post, reel, video or unknown attachment is a page of instagram.com, and no file. */
  readonly page?: true;
  /** Token of an opt-in. */
  readonly token?: string;
  /** How many outcomes are left out; of what is no object, how many there are in a row. */
  readonly count?: number;
}

/** Where an outcome comes from: what every outcome has. */
export interface Origin {
  /** Id of the rule that read the item. */
  readonly rule: string;
  /** JSON Pointer to the item. */
  readonly at: string;
  /** `object` of the body: `instagram`, or another product of Meta. Absent where the body has none. */
  readonly object?: string;
  /** The professional account: `entry.id`. If that is absent or `"0"`, the account in the item. */
  readonly account: string;
  /** Instagram-scoped id of the person: the sender. Of echoes, and of messages to oneself: the recipient. */
  readonly contact?: string;
  /** Instagram's id of the message. Of a reaction, read, edit or unsend: of the message that it is about. */
  readonly mid?: string;
  /** When it happened, in milliseconds since the epoch: the time of the item, else of the entry. */
  readonly timestamp?: number;
  /** A text that is the same if the item is delivered again, and differs for everything else. Do not parse it. */
  readonly dedupeKey: string;
  /** One item may yield several outcomes. */
  readonly part: {
    /** From 0. */
    readonly index: number;
    /** How many outcomes the item gave. */
    readonly count: number;
  };
  /** What the Conversation API has no field for. Empty if there is nothing. */
  readonly details: Details;
  /** Present if another app owns the thread. */
  readonly standby?: true;
  /** Present if the account itself did it. Echoes have it only if the account wrote to itself. */
  readonly self?: true;
  /** The item itself, by reference. Keep it with a stored outcome: `toCallback` hands it over where an outcome has no callback. */
  readonly raw: unknown;
}

/** The content keys that a message of a person can have. */
export type ContactMessageType = 'text_message' | 'media_message' | 'media_card_message' | 'choice_response_message';

/** The keys that an event of a person can have. */
export type ContactEventType = 'comment_event' | 'reaction_event' | 'shortlink_activated_event';

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

/** What became of a message of this app, or of the account. */
export type ReceiptOutcome = Origin & {
  /** Tells it from other outcomes. */
  readonly kind: 'receipt';
  /** `DELIVERED`: its echo came. `READ`: the person has seen it. */
  readonly status: 'DELIVERED' | 'READ';
  /** Conversation API id of the message. Absent if `messageIdOf` does not know it. */
  readonly message_id?: string;
};

/** What somebody did with an earlier message: the person, or with `self` the account. `change` says which, and narrows. */
export type ChangeOutcome = Origin & {
  /** Tells it from other outcomes. */
  readonly kind: 'change';
} & (
    | {
        /** The message has a new text. */
        readonly change: 'edited';
        /** The new text. */
        readonly text: string;
      }
    | {
        /** The message was taken back. Delete it, too. */
        readonly change: 'unsent';
      }
  );

/** Something that the Conversation API has no field for. */
export type UnsupportedOutcome = Origin & {
  /** Tells it from other outcomes. */
  readonly kind: 'unsupported';
  /** Why. */
  readonly reason: UnsupportedReason;
  /** JSON text of the webhook with only this item in it; of one attachment among several, with it alone in the item. */
  readonly payload: string;
};

/** What one item of a webhook, or one part of it, means, and where it comes from. */
export type Outcome = MessageOutcome | EventOutcome | ReceiptOutcome | ChangeOutcome | UnsupportedOutcome;
