/**
 * What Instagram posts. Unknown keys, unknown types and missing fields are normal on every level. So every field is
 * optional, and every object has further keys.
 *
 * These types are for adapters that read `outcome.raw`. The library itself trusts none of them.
 * Sources: https://developers.facebook.com/docs/instagram-platform/webhooks/examples,
 * https://developers.facebook.com/docs/graph-api/webhooks/reference/instagram
 */

/** Ids have been seen as numbers too. */
export type WebhookId = string | number;

/** One side of an item: the person or the account. */
export interface WebhookParty {
  /** Instagram-scoped id of the person, or the id of the account. */
  readonly id?: WebhookId;
  readonly [key: string]: unknown;
}

/** The attachment types known today. Others come without warning. */
export type WebhookAttachmentType =
  | 'image'
  | 'video'
  | 'audio'
  | 'file'
  | 'like_heart'
  | 'sticker'
  | 'share'
  | 'ig_post'
  | 'post'
  | 'ig_reel'
  | 'reel'
  | 'ig_story'
  | 'story'
  | 'story_mention'
  | 'template'
  | 'fallback'
  | 'ephemeral'
  | 'unsupported_type'
  | (string & {});

/** A medium, a share or a template. What it holds depends on its type. */
export interface WebhookAttachment {
  /** New types come without warning. */
  readonly type?: WebhookAttachmentType;
  /** `null` or absent if there is nothing to fetch: of a heart, or of a picture that can be seen once. */
  readonly payload?: {
    /** A signed link that works for some time. Of posts and reels: of a preview or of a page. */
    readonly url?: string;
    /** Caption of the post or reel. */
    readonly title?: string;
    readonly [key: string]: unknown;
  } | null;
  /** Title of a link preview, which stands outside of the payload. */
  readonly title?: string;
  /** Link of a link preview, which stands outside of the payload. */
  readonly url?: string;
  readonly [key: string]: unknown;
}

/**
 * The way by which a person came: an `ig.me` link, an ad, a product of the shop.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/ig-me-links
 */
export interface WebhookReferral {
  /** What stood behind `ref=` in the link, or in the ad. */
  readonly ref?: string;
  /** `SHORTLINKS`, also written `SHORTLINK`, or `ADS`. */
  readonly source?: string;
  /** `OPEN_THREAD` wherever it was seen. */
  readonly type?: string;
  /** The ad; absent for links. */
  readonly ad_id?: WebhookId;
  /** Title, picture and post of the ad. */
  readonly ads_context_data?: { readonly [key: string]: unknown };
  /** The product of the shop that the person asks about. */
  readonly product?: {
    /** Its id in the catalogue. */
    readonly id?: WebhookId;
  };
  readonly [key: string]: unknown;
}

/** A message of the person, or the echo of one of the account. */
export interface WebhookMessage {
  /** Opaque id, up to about 190 characters. An unsend has that of the message it takes away. */
  readonly mid?: string;
  /** What the person wrote. Of a quick reply: its title. */
  readonly text?: string;
  /** Present where a quick reply was tapped. */
  readonly quick_reply?: {
    /** The payload, as it was sent. */
    readonly payload?: string;
    readonly [key: string]: unknown;
  };
  /** One or more. The same post may be there twice, as `share` and as `ig_post`. */
  readonly attachments?: readonly WebhookAttachment[];
  /** The message or the story that is answered. */
  readonly reply_to?: {
    /** The message that is answered. */
    readonly mid?: string;
    /** Whether it was written by the same side. */
    readonly is_self_reply?: boolean;
    /** The story of the account that is answered. */
    readonly story?: {
      /** Instagram's id of the story. */
      readonly id?: WebhookId;
      /** A link that works as long as the story, at most a day. */
      readonly url?: string;
      readonly [key: string]: unknown;
    };
    readonly [key: string]: unknown;
  };
  /** The way by which the person came, in their first message. */
  readonly referral?: WebhookReferral;
  /** The account wrote it: by this app, by another, or in Instagram's own. */
  readonly is_echo?: boolean;
  /** The account wrote to itself. */
  readonly is_self?: boolean;
  /** The message was taken back: an unsend. */
  readonly is_deleted?: boolean;
  /** Instagram does not hand over what it is. */
  readonly is_unsupported?: boolean;
  readonly [key: string]: unknown;
}

/** A tap on a template's button, on an ice breaker or in the menu. Nothing says which. */
export interface WebhookPostback {
  /** Absent in samples of ice breakers. */
  readonly mid?: string;
  /** Words on the button, or the question. */
  readonly title?: string;
  /** The payload, as it was sent; withheld in `standby`. */
  readonly payload?: string;
  /** The way by which the person came, where the thread is new. */
  readonly referral?: WebhookReferral;
  readonly [key: string]: unknown;
}

/** An edit of a message. Without a text it stands for a new message, which comes by itself or never. */
export interface WebhookMessageEdit {
  /** The message that was edited. */
  readonly mid?: string;
  /** The text as it is now. */
  readonly text?: string;
  /** How many times it was edited. `0` if there is no text. */
  readonly num_edit?: number | string;
  readonly [key: string]: unknown;
}

/** A reaction, given or taken back. */
export interface WebhookReaction {
  /** The message that it is for. */
  readonly mid?: string;
  /** `react` or `unreact`. */
  readonly action?: string;
  /** A word such as `love`, or `other`; absent where it is taken back. */
  readonly reaction?: string;
  /** The emoji itself; absent where it is taken back. */
  readonly emoji?: string;
  readonly [key: string]: unknown;
}

/** What the person has seen. */
export interface WebhookRead {
  /** The newest message that was seen. All before it were seen, too. */
  readonly mid?: string;
  /** Milliseconds. The form of Messenger, which has no `mid`. */
  readonly watermark?: number | string;
  readonly [key: string]: unknown;
}

/** One item of `messaging` or `standby`: the key beside the parties tells what happened. */
export interface WebhookItem {
  /** Who did it: the account in echoes. */
  readonly sender?: WebhookParty;
  /** Whom it went to: the person in echoes. */
  readonly recipient?: WebhookParty;
  /** Milliseconds, but seconds and strings have been seen. */
  readonly timestamp?: number | string;
  /** A message, an echo or an unsend. */
  readonly message?: WebhookMessage;
  /** A message was edited. */
  readonly message_edit?: WebhookMessageEdit;
  /** A reaction to a message. */
  readonly reaction?: WebhookReaction;
  /** A tap on a button. */
  readonly postback?: WebhookPostback;
  /** A link, an ad or a product was opened, in a thread that was there already. */
  readonly referral?: WebhookReferral;
  /** Messages were seen. */
  readonly read?: WebhookRead;
  /** A person signed up for messages. */
  readonly optin?: { readonly [key: string]: unknown };
  /** An app hands the thread to another. */
  readonly pass_thread_control?: { readonly [key: string]: unknown };
  /** An app takes the thread. */
  readonly take_thread_control?: { readonly [key: string]: unknown };
  /** An app asks for the thread. */
  readonly request_thread_control?: { readonly [key: string]: unknown };
  /** What part an app plays in the thread. */
  readonly app_roles?: { readonly [key: string]: unknown };
  /** The account did it to itself. Postbacks have the flag here. */
  readonly is_self?: boolean;
  readonly [key: string]: unknown;
}

/**
 * A comment under a post, or under a live video.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/webhooks/examples
 */
export interface WebhookComment {
  /** Id of the comment. */
  readonly id?: WebhookId;
  /** The other name of `id`, in some samples. */
  readonly comment_id?: WebhookId;
  /** The comment that it answers. */
  readonly parent_id?: WebhookId;
  /** What it says. */
  readonly text?: string;
  /** Who wrote it. */
  readonly from?: {
    /** Instagram-scoped id of the person. */
    readonly id?: WebhookId;
    /** The user name, without `@`. */
    readonly username?: string;
    /** Present where the account itself wrote it. */
    readonly self_ig_scoped_id?: WebhookId;
    readonly [key: string]: unknown;
  };
  /** The post or live video under which it stands. */
  readonly media?: {
    /** Instagram's id of the post. */
    readonly id?: WebhookId;
    /** Such as `FEED` or `REELS`. */
    readonly media_product_type?: string;
    /** The ad, where the post is one. */
    readonly ad_id?: WebhookId;
    readonly [key: string]: unknown;
  };
  readonly [key: string]: unknown;
}

/** One item of `changes`: a comment, a mention, or an item of messaging in another form. */
export interface WebhookChange {
  /** Such as `comments`, `live_comments`, `mentions` or `messages`. */
  readonly field?: string;
  /** What happened. */
  readonly value?: WebhookComment | WebhookItem;
  readonly [key: string]: unknown;
}

/** What happened on one account: one or more items. */
export interface WebhookEntry {
  /** The professional account. `"0"` in tests of the dashboard. */
  readonly id?: WebhookId;
  /** Milliseconds. Seconds if the entry has `changes`. */
  readonly time?: number | string;
  /** Items for this app. */
  readonly messaging?: readonly WebhookItem[];
  /** Items of threads that another app owns. */
  readonly standby?: readonly WebhookItem[];
  /** Comments, mentions, and items in their other form. */
  readonly changes?: readonly WebhookChange[];
  /** The field of a change that is the entry itself, as Meta prints it for Instagram Login. */
  readonly field?: string;
  /** What happened, if the entry itself is a change. */
  readonly value?: unknown;
  readonly [key: string]: unknown;
}

/** The body that Instagram posts. */
export interface Webhook {
  /** `instagram`. It is not checked, because some of Meta's samples have `page`. */
  readonly object?: string;
  /** One for each account. At most 1000 updates come in one webhook. */
  readonly entry?: readonly WebhookEntry[];
  readonly [key: string]: unknown;
}
