/**
 * What Instagram's send call takes: bodies of `POST /{ig-id}/messages`. First what this library makes, closed and exact:
 * that is `SendRequest`. Then the whole wire as Instagram documents it, `WireRequest`, for who writes explicit channel
 * messages.
 *
 * Sources: https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/messaging-api/,
 * https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/send-message
 */

/** Whom a request goes to: a person who wrote, or the author of a comment. */
export type Recipient = { readonly id: string } | { readonly comment_id: string };

export type MediaType = 'image' | 'video' | 'audio' | 'file';

export interface QuickReply {
  readonly content_type: 'text';
  readonly title: string;
  readonly payload: string;
}

export interface WebUrlButton {
  readonly type: 'web_url';
  readonly url: string;
  readonly title: string;
}

export interface PostbackButton {
  readonly type: 'postback';
  readonly title: string;
  readonly payload: string;
}

export type Button = WebUrlButton | PostbackButton;

/** One card of a generic template: a title and at least one thing more. */
export interface Element {
  readonly title: string;
  readonly subtitle?: string;
  readonly image_url?: string;
  readonly buttons?: readonly Button[];
}

export interface GenericTemplate {
  readonly template_type: 'generic';
  readonly elements: readonly Element[];
}

export interface ButtonTemplate {
  readonly template_type: 'button';
  readonly text: string;
  readonly buttons: readonly Button[];
}

export interface MediaAttachment {
  readonly type: MediaType;
  readonly payload: { readonly url: string };
}

export interface TemplateAttachment {
  readonly type: 'template';
  readonly payload: GenericTemplate | ButtonTemplate;
}

export interface TextMessage {
  readonly text: string;
  readonly quick_replies?: readonly QuickReply[];
}

export interface AttachmentMessage {
  readonly attachment: MediaAttachment | TemplateAttachment;
}

export type Message = TextMessage | AttachmentMessage;

/** A message on its way to a person. */
export interface MessageRequest {
  /** Absent where neither `to` nor `commentId` was given. */
  readonly recipient?: Recipient;
  readonly messaging_type: 'RESPONSE' | 'MESSAGE_TAG';
  readonly tag?: 'HUMAN_AGENT';
  readonly message: Message;
}

/** A sign to the person that is no message. */
export interface SenderActionRequest {
  /** Absent where `to` was not given. */
  readonly recipient?: Recipient;
  readonly sender_action: 'typing_on' | 'typing_off' | 'mark_seen';
}

/**
 * A complete body of the send call. Send the next only after the answer to the one before. An explicit channel message
 * passes as its author wrote it: of one, expect any `WireRequest`.
 */
export type SendRequest = MessageRequest | SenderActionRequest;

// -------------------------------------------------------------------------------------------- the whole wire

/** A reply that offers the person's own phone number or e-mail address. */
export interface ContactQuickReply {
  readonly content_type: 'user_phone_number' | 'user_email';
}

export type WireQuickReply = QuickReply | ContactQuickReply;

export interface WireElement extends Element {
  /** Opened by a tap on the card itself. */
  readonly default_action?: { readonly type: 'web_url'; readonly url: string };
}

/** Products of the account's catalogue. */
export interface ProductTemplate {
  readonly template_type: 'product';
  readonly elements: readonly { readonly id: string }[];
}

export type WireTemplate =
  | { readonly template_type: 'generic'; readonly elements: readonly WireElement[] }
  | ButtonTemplate
  | ProductTemplate;

/** A medium by its public link, or by the id of an upload. */
export type MediaSource = { readonly url: string; readonly is_reusable?: boolean } | { readonly attachment_id: string };

export type WireAttachment =
  | { readonly type: MediaType; readonly payload: MediaSource }
  | { readonly type: 'template'; readonly payload: WireTemplate }
  /** The heart. */
  | { readonly type: 'like_heart' }
  /** A post of the account itself. */
  | { readonly type: 'MEDIA_SHARE'; readonly payload: { readonly id: string } };

export type WireMessage =
  | { readonly text: string; readonly quick_replies?: readonly WireQuickReply[] }
  | { readonly attachment: WireAttachment }
  /** Two to ten images as one message. */
  | { readonly attachments: readonly { readonly type: 'image'; readonly payload: MediaSource }[] };

/** A reaction to a message of the person, or its end. */
export interface ReactionRequest {
  readonly recipient?: Recipient;
  readonly sender_action: 'react' | 'unreact';
  readonly payload: { readonly message_id: string; readonly reaction?: string };
}

/** Every body that Instagram documents. */
export type WireRequest =
  | {
      readonly recipient?: Recipient;
      readonly messaging_type?: 'RESPONSE' | 'UPDATE' | 'MESSAGE_TAG';
      readonly tag?: 'HUMAN_AGENT';
      readonly message: WireMessage;
      /** The message that is quoted. */
      readonly reply_to?: { readonly mid: string };
    }
  | SenderActionRequest
  | ReactionRequest;
