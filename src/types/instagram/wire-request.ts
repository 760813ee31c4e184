import type { MediaType } from './media.ts';
import type { InstagramQuickReply } from './quick-reply.ts';
import type { InstagramRecipient, InstagramSenderActionRequest } from './send-request.ts';
import type { InstagramButtonTemplate, InstagramElement } from './templates.ts';

/** A reply that offers the person's own phone number or e-mail address. */
export interface InstagramContactQuickReply {
  /** What Instagram offers to send: it fills in the number or the address. */
  readonly content_type: 'user_phone_number' | 'user_email';
}

/** Every quick reply that Instagram documents. */
export type InstagramWireQuickReply = InstagramQuickReply | InstagramContactQuickReply;

/** An element with everything that Instagram documents. */
export interface InstagramWireElement extends InstagramElement {
  /** Opened by a tap on the card itself. */
  readonly default_action?: {
    /** Always a link. */
    readonly type: 'web_url';
    /** An http(s) link. */
    readonly url: string;
  };
}

/** Products of the account's catalogue. */
export interface InstagramProductTemplate {
  /** Tells it from the other templates. */
  readonly template_type: 'product';
  /** One to ten. */
  readonly elements: readonly {
    /** Id of the product in the catalogue. */
    readonly id: string;
  }[];
}

/** Every template that Instagram documents. */
export type InstagramWireTemplate =
  | {
      /** A card, or cards side by side. */
      readonly template_type: 'generic';
      /** One to ten. */
      readonly elements: readonly InstagramWireElement[];
    }
  | InstagramButtonTemplate
  | InstagramProductTemplate;

/** A medium by its public link, or by the id of an upload. */
export type InstagramMediaSource =
  | {
      /** Public link; Instagram fetches it during the call. */
      readonly url: string;
      /** With `true` the answer holds an `attachment_id`. */
      readonly is_reusable?: boolean;
    }
  | {
      /** Id of an upload. */
      readonly attachment_id: string;
    };

/** Every attachment that Instagram documents. */
export type InstagramWireAttachment =
  | {
      /** The kind of medium. */
      readonly type: MediaType;
      /** Where the file is. */
      readonly payload: InstagramMediaSource;
    }
  | {
      /** A template. */
      readonly type: 'template';
      /** The template itself. */
      readonly payload: InstagramWireTemplate;
    }
  | {
      /** The heart sticker; it has no payload. */
      readonly type: 'like_heart';
    }
  | {
      /** A published post of the account itself. */
      readonly type: 'MEDIA_SHARE';
      /** Which post. */
      readonly payload: {
        /** Instagram's id of the post. */
        readonly id: string;
      };
    };

/** Every message that Instagram documents. */
export type InstagramWireMessage =
  | {
      /** Up to 1000 UTF-8 bytes. */
      readonly text: string;
      /** One to thirteen. */
      readonly quick_replies?: readonly InstagramWireQuickReply[];
    }
  | {
      /** One medium or template. */
      readonly attachment: InstagramWireAttachment;
    }
  | {
      /** Two to ten images as one message. */
      readonly attachments: readonly {
        /** Only images go together. */
        readonly type: 'image';
        /** Where the image is. */
        readonly payload: InstagramMediaSource;
      }[];
    };

/** A reaction to a message of the person, or its end. */
export interface InstagramReactionRequest {
  /** The person. */
  readonly recipient?: InstagramRecipient;
  /** `unreact` takes the reaction back. */
  readonly sender_action: 'react' | 'unreact';
  /** Which message, and with what. */
  readonly payload: {
    /** Instagram's id of the message: the `mid`. */
    readonly message_id: string;
    /** An emoji, or `love`; absent to take it back. */
    readonly reaction?: string;
  };
}

/** Every body that Instagram documents. */
export type InstagramWireRequest =
  | {
      /** Whom it goes to. */
      readonly recipient?: InstagramRecipient;
      /** Most of Instagram's samples leave it out. */
      readonly messaging_type?: 'RESPONSE' | 'UPDATE' | 'MESSAGE_TAG';
      /** The only tag that Instagram has not retired. */
      readonly tag?: 'HUMAN_AGENT';
      /** What the person gets. */
      readonly message: InstagramWireMessage;
      /** The message that is quoted. */
      readonly reply_to?: {
        /** Instagram's id of the quoted message, of either side. */
        readonly mid: string;
      };
    }
  | InstagramSenderActionRequest
  | InstagramReactionRequest;
