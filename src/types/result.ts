import type { ContactEvent, ContactMessage, ContactMessageEvent, ProcessingMode, Reason } from './conversation-api.ts';
import type { SendRequest } from './instagram-send.ts';
import type { InboundIssue, Notice, OutboundIssue } from './notice.ts';

/** A list with at least one entry. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** A rule as data. */
export interface RuleInfo {
  /** The content key of the message or event; inbound, the shape of the item. Of its own in each direction. */
  readonly id: string;
  /** `outbound`: of `toInstagram`. `inbound`: of `fromInstagram`. */
  readonly direction: 'outbound' | 'inbound';
  /** One line: what becomes what. */
  readonly summary: string;
  /** Link to the page that asks for it. */
  readonly source: string;
}

/** `ok`: sent as it is. `adapted`: the notices tell what changed. `refused`: nothing to send; the issues tell why. */
export type OutboundResult =
  | {
      /** Everything went as it is. */
      readonly status: 'ok';
      /** Id of the rule that built the requests. */
      readonly rule: string;
      /** In sending order. */
      readonly requests: readonly SendRequest[];
      /** Nothing to tell. */
      readonly notices: readonly [];
    }
  | {
      /** Something had to change. */
      readonly status: 'adapted';
      /** Id of the rule that built the requests. */
      readonly rule: string;
      /** In sending order. */
      readonly requests: readonly SendRequest[];
      /** What changed; all of it. */
      readonly notices: NonEmpty<Notice>;
    }
  | {
      /** Nothing can be sent. */
      readonly status: 'refused';
      /** None, so that a loop over them needs no question. */
      readonly requests: readonly [];
      /** All that is wrong in form, the first hundred; issues of length once the form is right. */
      readonly issues: NonEmpty<OutboundIssue>;
    };

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

/** What one item of a webhook means: the kind, and its content. */
export type Reading =
  | {
      /** A message of the person. */
      readonly kind: 'message';
      /** What the person sent. */
      readonly message: ContactMessage;
    }
  | {
      /** Something that the person did. */
      readonly kind: 'event';
      /** A comment, a reaction or a way in. */
      readonly event: ContactEvent | ContactMessageEvent;
    }
  | {
      /** News of a message of this app, or of the account. */
      readonly kind: 'receipt';
      /** `DELIVERED`: its echo came. */
      readonly status: 'DELIVERED' | 'READ';
      /** Conversation API id of the message; absent where `messageIdOf` does not know it. */
      readonly message_id?: string;
    }
  | {
      /** News of a message of the person. */
      readonly kind: 'change';
      /** `unsent`: the person took it back. Forget it too. */
      readonly change: 'edited' | 'unsent';
      /** The text as it is now; only of edits. */
      readonly text?: string;
    }
  | {
      /** Something that the Conversation API has no word for. */
      readonly kind: 'unsupported';
      /** Why. */
      readonly reason: UnsupportedReason;
      /** JSON text of the webhook with only this item in it. */
      readonly payload: string;
    };

/** What one item of a webhook, or one part of it, means, and where it comes from. */
export type Outcome = Origin & Reading;

/** What a webhook means: an outcome or more for each item, in their order; or why it is no webhook. */
export type InboundResult =
  | {
      /** It is a webhook. */
      readonly status: 'ok';
      /** Empty only where the webhook has no entries. */
      readonly outcomes: readonly Outcome[];
    }
  | {
      /** It is no webhook. */
      readonly status: 'refused';
      /** Why. */
      readonly issues: NonEmpty<InboundIssue>;
    };

/** The answer to a send call that failed, as `toCallback` takes it. */
export interface FailedSend {
  /** Tells it from an outcome. */
  readonly status: 'failed';
  /** Why, in words of the Conversation API. */
  readonly reason: Reason;
}

/** What only the adapter knows of a callback. */
export interface Envelope {
  /** The app that the callback is for. */
  readonly app_id: string;
  /** The project of the app. */
  readonly project_id: string;
  /** When the adapter took it: ISO 8601. */
  readonly accepted_time: string;
  /** Conversation API id of the new message or event. */
  readonly id?: string;
  /** When the Conversation API took the message or event: ISO 8601. Default: absent. */
  readonly accept_time?: string;
  /** Default: the item's own time, else `accepted_time`. */
  readonly event_time?: string;
  /** Default: absent. */
  readonly conversation_id?: string;
  /** Default: absent. */
  readonly contact_id?: string;
  /** Conversation API id of the app message that a receipt is about; the outcome's own wins. */
  readonly message_id?: string;
  /** Instagram-scoped id of the person, where the outcome has none. */
  readonly contact?: string;
  /** Default: `""`. */
  readonly metadata?: string;
  /** With `true` and no `metadata`: the outcome's details as JSON text, where there are any. */
  readonly details?: boolean;
  /** Default: absent. */
  readonly processing_mode?: ProcessingMode;
  /** What was sent as `conversation_metadata`. Default: absent. */
  readonly message_metadata?: string;
  /** What was sent last as `correlation_id`. Default: absent. */
  readonly correlation_id?: string;
}

/** What `sendWindow` is asked with. Times are milliseconds since the epoch. */
export interface SendWindowFacts {
  /** When the person last wrote, tapped or mentioned; absent where they never did. */
  readonly lastContactAt?: number | null | undefined;
  /** The clock is yours: the library reads none. */
  readonly now: number;
  /** Whether a person writes, and the app has Instagram's human agent permission. Default: `false`. */
  readonly humanAgent?: boolean;
}

/** Whether a person may be written to. `until`: when this answer changes. */
export type SendWindow =
  | {
      /** A request may go out. */
      readonly open: true;
      /** When this answer changes: milliseconds since the epoch. */
      readonly until: number;
      /** The value of `channelProperties.INSTAGRAM_MESSAGE_TAG` to send with. Absent within the 24 hours. */
      readonly tag?: 'HUMAN_AGENT';
    }
  | {
      /** Instagram would refuse it. */
      readonly open: false;
      /** `never`: the person never wrote. `closed`: too long ago. */
      readonly reason: 'never' | 'closed';
    };

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
