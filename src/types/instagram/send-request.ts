import type { InstagramImageAttachment, InstagramMediaAttachment } from './media.ts';
import type { InstagramQuickReply } from './quick-reply.ts';
import type { InstagramTemplateAttachment } from './templates.ts';

/** Whom a request goes to: a person who wrote, or the author of a comment. */
export type InstagramRecipient =
  | {
      /** Instagram-scoped id of the person. */
      readonly id: string;
    }
  | {
      /** Instagram's id of the comment: the message is a private reply to it. */
      readonly comment_id: string;
    };

/** A text, and the quick replies under it. */
export interface InstagramTextMessage {
  /** Up to 1000 UTF-8 bytes and 999 UTF-16 units. */
  readonly text: string;
  /** One to thirteen; absent where there are none. */
  readonly quick_replies?: readonly InstagramQuickReply[];
}

/** A medium or a template. Text and attachment never go together. */
export interface InstagramAttachmentMessage {
  /** One medium, or one template. */
  readonly attachment: InstagramMediaAttachment | InstagramTemplateAttachment;
}

/** Several images as one message. */
export interface InstagramAttachmentsMessage {
  /** Two to ten images. */
  readonly attachments: readonly InstagramImageAttachment[];
}

/** What a person gets: a text, an attachment or several images. */
export type InstagramMessage = InstagramTextMessage | InstagramAttachmentMessage | InstagramAttachmentsMessage;

/** A message on its way to a person. */
export interface InstagramMessageRequest {
  /** Absent where neither `to` nor `commentId` was given. */
  readonly recipient?: InstagramRecipient;
  /** `MESSAGE_TAG` where there is a `tag`, else `RESPONSE`. */
  readonly messaging_type: 'RESPONSE' | 'MESSAGE_TAG';
  /** A person writes, outside of the 24 hours. Absent otherwise. */
  readonly tag?: 'HUMAN_AGENT';
  /** What the person gets. */
  readonly message: InstagramMessage;
  /** The message that is quoted. Absent where `replyTo` was not given, and in all but the first request. */
  readonly reply_to?: InstagramReplyTo;
}

/** A message of either side that is quoted. */
export interface InstagramReplyTo {
  /** Instagram's id of the message. */
  readonly mid: string;
}

/** A sign to the person that is no message. */
export interface InstagramSenderActionRequest {
  /** Absent where `to` was not given. */
  readonly recipient?: InstagramRecipient;
  /** `mark_seen`: what the person wrote was read. */
  readonly sender_action: 'typing_on' | 'typing_off' | 'mark_seen';
}

/**
 * A complete body of the send call. Send the next only after the answer to the one before. An explicit channel message
 * passes as its author wrote it: of one, expect any `InstagramWireRequest`.
 */
export type SendRequest = InstagramMessageRequest | InstagramSenderActionRequest;
