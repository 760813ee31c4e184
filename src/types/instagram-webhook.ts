/**
 * What Instagram posts. Open on every level: unknown keys, unknown types and missing fields are normal, so everything
 * is optional, and values whose kind has varied are `unknown` until a rule has named them.
 *
 * For adapters that read `outcome.raw`; the library itself trusts none of it.
 * Sources: https://developers.facebook.com/docs/instagram-platform/webhooks/examples,
 * https://developers.facebook.com/docs/graph-api/webhooks/reference/instagram
 */

/** Ids have been seen as numbers too. */
export type WebhookId = string | number;

export interface WebhookParty {
  readonly id?: WebhookId;
  readonly [key: string]: unknown;
}

/** The attachment types known today; others arrive without warning. */
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

export interface WebhookAttachment {
  readonly type?: WebhookAttachmentType;
  readonly payload?: { readonly url?: string; readonly title?: string; readonly [key: string]: unknown } | null;
  readonly title?: string;
  readonly url?: string;
  readonly [key: string]: unknown;
}

export interface WebhookReferral {
  readonly ref?: string;
  readonly source?: string;
  readonly type?: string;
  readonly ad_id?: WebhookId;
  readonly ads_context_data?: { readonly [key: string]: unknown };
  readonly product?: { readonly id?: WebhookId };
  readonly [key: string]: unknown;
}

export interface WebhookMessage {
  readonly mid?: string;
  readonly text?: string;
  readonly quick_reply?: { readonly payload?: string; readonly [key: string]: unknown };
  readonly attachments?: readonly WebhookAttachment[];
  readonly reply_to?: {
    readonly mid?: string;
    readonly is_self_reply?: boolean;
    readonly story?: { readonly id?: WebhookId; readonly url?: string; readonly [key: string]: unknown };
    readonly [key: string]: unknown;
  };
  readonly referral?: WebhookReferral;
  readonly is_echo?: boolean;
  readonly is_self?: boolean;
  readonly is_deleted?: boolean;
  readonly is_unsupported?: boolean;
  readonly [key: string]: unknown;
}

export interface WebhookPostback {
  readonly mid?: string;
  readonly title?: string;
  readonly payload?: string;
  readonly referral?: WebhookReferral;
  readonly [key: string]: unknown;
}

export interface WebhookMessageEdit {
  readonly mid?: string;
  readonly text?: string;
  readonly num_edit?: number | string;
  readonly [key: string]: unknown;
}

export interface WebhookReaction {
  readonly mid?: string;
  readonly action?: string;
  readonly reaction?: string;
  readonly emoji?: string;
  readonly [key: string]: unknown;
}

export interface WebhookRead {
  readonly mid?: string;
  readonly watermark?: number | string;
  readonly [key: string]: unknown;
}

/** One item of `messaging` or `standby`: the key beside the parties tells what happened. */
export interface WebhookItem {
  readonly sender?: WebhookParty;
  readonly recipient?: WebhookParty;
  /** Milliseconds, but seconds and strings have been seen. */
  readonly timestamp?: number | string;
  readonly message?: WebhookMessage;
  readonly message_edit?: WebhookMessageEdit;
  readonly reaction?: WebhookReaction;
  readonly postback?: WebhookPostback;
  readonly referral?: WebhookReferral;
  readonly read?: WebhookRead;
  readonly optin?: { readonly [key: string]: unknown };
  readonly pass_thread_control?: { readonly [key: string]: unknown };
  readonly take_thread_control?: { readonly [key: string]: unknown };
  readonly request_thread_control?: { readonly [key: string]: unknown };
  readonly app_roles?: { readonly [key: string]: unknown };
  readonly is_self?: boolean;
  readonly [key: string]: unknown;
}

export interface WebhookComment {
  readonly id?: WebhookId;
  readonly comment_id?: WebhookId;
  readonly parent_id?: WebhookId;
  readonly text?: string;
  readonly from?: {
    readonly id?: WebhookId;
    readonly username?: string;
    readonly self_ig_scoped_id?: WebhookId;
    readonly [key: string]: unknown;
  };
  readonly media?: {
    readonly id?: WebhookId;
    readonly media_product_type?: string;
    readonly ad_id?: WebhookId;
    readonly [key: string]: unknown;
  };
  readonly [key: string]: unknown;
}

/** One item of `changes`: a comment, a mention, or a messaging item under another roof. */
export interface WebhookChange {
  readonly field?: string;
  readonly value?: WebhookComment | WebhookItem;
  readonly [key: string]: unknown;
}

export interface WebhookEntry {
  /** The professional account; `"0"` in dashboard tests. */
  readonly id?: WebhookId;
  /** Milliseconds; seconds where the entry holds `changes`. */
  readonly time?: number | string;
  readonly messaging?: readonly WebhookItem[];
  readonly standby?: readonly WebhookItem[];
  readonly changes?: readonly WebhookChange[];
  readonly field?: string;
  readonly value?: unknown;
  readonly [key: string]: unknown;
}

/** The body that Instagram posts. */
export interface Webhook {
  readonly object?: string;
  readonly entry?: readonly WebhookEntry[];
  readonly [key: string]: unknown;
}
