import type { ContactEvent, ContactMessage, ContactMessageEvent, ProcessingMode, Reason } from './conversation-api.ts';
import type { SendRequest } from './instagram-send.ts';
import type { InboundIssue, Notice, OutboundIssue } from './notice.ts';

export type NonEmpty<T> = readonly [T, ...T[]];

/** A rule as data. */
export interface RuleInfo {
  readonly id: string;
  readonly direction: 'outbound' | 'inbound';
  /** One line: what becomes what. */
  readonly summary: string;
  /** Link to the page that asks for it. */
  readonly source: string;
}

/** `ok`: sent as it is. `adapted`: the notices tell what changed. `refused`: nothing to send; the issues tell why. */
export type OutboundResult =
  | {
      readonly status: 'ok';
      /** Id of the rule that built the requests. */
      readonly rule: string;
      /** In sending order. */
      readonly requests: readonly SendRequest[];
      readonly notices: readonly [];
    }
  | {
      readonly status: 'adapted';
      readonly rule: string;
      readonly requests: readonly SendRequest[];
      readonly notices: NonEmpty<Notice>;
    }
  | { readonly status: 'refused'; readonly requests: readonly []; readonly issues: NonEmpty<OutboundIssue> };

export type UnsupportedReason =
  | 'is-unsupported'
  | 'unsupported-type'
  | 'ephemeral'
  | 'media-unavailable'
  | 'fallback'
  | 'template'
  | 'attachment-unknown'
  | 'empty'
  | 'phantom-edit'
  | 'thread-control'
  | 'opt-in'
  | 'mention'
  | 'insights'
  | 'no-sender'
  | 'lookup-failed'
  | 'no-items'
  | 'unknown';

/** What the Conversation API has no field for. snake_case, because it travels as `metadata`. Ids are strings. */
export interface Details {
  /** Attachment type. */
  readonly type?: string;
  /** Title of a quick reply, button, post or reel. */
  readonly title?: string;
  readonly payload?: string;
  readonly story_id?: string;
  readonly story_url?: string;
  readonly link_sticker_url?: string;
  readonly post_id?: string;
  readonly reel_id?: string;
  readonly sticker_id?: string;
  /** The post under a comment; a story's own id where it answers another story. */
  readonly media_id?: string;
  readonly parent_id?: string;
  readonly ad_id?: string;
  /** The message that was answered. */
  readonly reply_to_mid?: string;
  readonly product_id?: string;
  /** As given. */
  readonly referral?: unknown;
  /** Text of an echo. */
  readonly text?: string;
  /** Attachment types of an echo. */
  readonly attachments?: readonly string[];
  readonly num_edit?: number;
  readonly watermark?: number;
  /** Link of a fallback attachment; the other link of a post that was shared twice in one message. */
  readonly url?: string;
}

export interface Origin {
  /** Id of the rule that read the item. */
  readonly rule: string;
  /** JSON Pointer to the item. */
  readonly at: string;
  /** Professional account: `entry.id`; where that is absent or `"0"` (dashboard tests), the business side of the item. */
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
  readonly part: { readonly index: number; readonly count: number };
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
  | { readonly kind: 'message'; readonly message: ContactMessage }
  | { readonly kind: 'event'; readonly event: ContactEvent | ContactMessageEvent }
  | { readonly kind: 'receipt'; readonly status: 'DELIVERED' | 'READ'; readonly message_id?: string }
  | { readonly kind: 'change'; readonly change: 'edited' | 'unsent'; readonly text?: string }
  | {
      readonly kind: 'unsupported';
      readonly reason: UnsupportedReason;
      /** JSON text of the webhook with only this item in it. */
      readonly payload: string;
    };

export type Outcome = Origin & Reading;

export type InboundResult =
  | { readonly status: 'ok'; readonly outcomes: readonly Outcome[] }
  | { readonly status: 'refused'; readonly issues: NonEmpty<InboundIssue> };

/** The answer to a send call that failed, and whose message it was. */
export interface FailedSend {
  readonly status: 'failed';
  readonly reason: Reason;
}

/** What only the adapter knows of a callback. */
export interface Envelope {
  readonly app_id: string;
  readonly project_id: string;
  /** When the adapter took it: ISO 8601. */
  readonly accepted_time: string;
  /** Conversation API id of the new message or event. */
  readonly id?: string;
  readonly accept_time?: string;
  /** Default: the item's own time, else `accepted_time`. */
  readonly event_time?: string;
  readonly conversation_id?: string;
  readonly contact_id?: string;
  /** Conversation API id of the app message that a receipt is about; the outcome's own wins. */
  readonly message_id?: string;
  /** Instagram-scoped id of the person, where the outcome has none. */
  readonly contact?: string;
  /** Default: `""`. */
  readonly metadata?: string;
  /** With `true` and no `metadata`: the outcome's details as JSON text, where there are any. */
  readonly details?: boolean;
  readonly processing_mode?: ProcessingMode;
  readonly message_metadata?: string;
  readonly correlation_id?: string;
}

/** What `sendWindow` is asked with. Times are milliseconds since the epoch. */
export interface SendWindowFacts {
  /** When the person last wrote, tapped or mentioned; absent where they never did. */
  readonly lastContactAt?: number | null | undefined;
  readonly now: number;
  /** Whether a person writes, and the app has Instagram's human agent permission. Default: `false`. */
  readonly humanAgent?: boolean;
}

/** Whether a person may be written to. `until`: when this answer changes. */
export type SendWindow =
  | { readonly open: true; readonly until: number; readonly tag?: 'HUMAN_AGENT' }
  | { readonly open: false; readonly reason: 'never' | 'closed' };

/** Whether to send again. `unknown`: it may have been sent; wait for the echo. */
export type Retry = 'no' | 'later' | 'unknown';

/** Who must act before it can work. */
export type Actor = 'developer' | 'business' | 'contact' | 'nobody';

export interface AcceptedSend {
  readonly status: 'accepted';
  /** Instagram's id of the message, as its echo will name it; absent for sender actions. */
  readonly mid?: string;
  /** Instagram-scoped id of the person: new to you where a comment was answered. */
  readonly contact?: string;
}

export interface FailedAnswer extends FailedSend {
  readonly retry: Retry;
  readonly actor: Actor;
  /** Instagram's id of the message, where the answer had one in spite of the error: its echo will name it. */
  readonly mid?: string;
  /** What Graph said, as far as it did. */
  readonly graph: {
    readonly code?: number;
    readonly subcode?: number;
    readonly type?: string;
    readonly traceId?: string;
  };
}

export type SendAnswer = AcceptedSend | FailedAnswer;
