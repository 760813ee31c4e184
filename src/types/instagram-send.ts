/**
 * What Instagram's send call takes: bodies of `POST /{ig-id}/messages`. Closed: nothing else leaves this library,
 * explicit channel messages apart.
 *
 * Source: https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/messaging-api/
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

/** A complete body of the send call. Send the next only after the answer to the one before. */
export type SendRequest = MessageRequest | SenderActionRequest;
