import type { MediaType } from './media.ts';
import type { InstagramQuickReply } from './quick-reply.ts';
import type { InstagramRecipient, InstagramReplyTo, InstagramSenderActionRequest } from './send-request.ts';
import type { InstagramButtonTemplate, InstagramElement } from './templates.ts';

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

/**
 * A question whether the person wants messages on a topic.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/product-template
 */
export interface InstagramOptInTemplate {
  /** Tells it from the other templates. */
  readonly template_type: 'notification_messages';
  /** The question. */
  readonly elements: readonly {
    /** Public link of the picture on top. */
    readonly image_url?: string;
    /** Up to 65 UTF-16 units. Default: Instagram's own words. */
    readonly title?: string;
    /** The topic; comes back when the person agrees. */
    readonly payload?: string;
    /** How often one may write then. */
    readonly notification_messages_frequency?: 'DAILY' | 'WEEKLY' | 'MONTHLY';
    /** The words of the button. Default: `GET_UPDATES`. */
    readonly notification_messages_cta_text?: 'ALLOW' | 'FREQUENCY' | 'GET' | 'GET_UPDATES' | 'OPT_IN' | 'SIGN_UP';
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
  | InstagramProductTemplate
  | InstagramOptInTemplate;

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
      /** The same as inside of `payload`: Instagram's samples have it in either place. */
      readonly is_reusable?: boolean;
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
      readonly payload:
        | {
            /** Instagram's id of the post. */
            readonly id: string;
          }
        | {
            /** Id of an upload. */
            readonly attachment_id: string;
          };
    };

/** Every message that Instagram documents. */
export type InstagramWireMessage = {
  /** Comes back in the echo of the message. */
  readonly metadata?: string;
} & (
  | {
      /** Up to 1000 UTF-8 bytes. */
      readonly text: string;
      /** One to thirteen. */
      readonly quick_replies?: readonly InstagramQuickReply[];
    }
  | {
      /** One medium or template. */
      readonly attachment: InstagramWireAttachment;
    }
  | {
      /** One to ten images as one message. */
      readonly attachments: readonly {
        /** Only images go together. */
        readonly type: 'image';
        /** Where the image is. */
        readonly payload: InstagramMediaSource;
        /** The same as inside of `payload`: Instagram's samples have it in either place. */
        readonly is_reusable?: boolean;
      }[];
    }
);

/**
 * What becomes of the conversation after the message, where Conversation Routing is on.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/human-agent-escalation
 */
export interface InstagramThreadControl {
  /** `pass`: to another app. `release`: to nobody. */
  readonly control_type: 'pass' | 'release';
  /** The app that gets it. Default: the default app of the account. */
  readonly app_id?: string;
}

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
      readonly reply_to?: InstagramReplyTo;
      /** Hands the conversation over, or gives it back. */
      readonly thread_control?: InstagramThreadControl;
    }
  | InstagramSenderActionRequest
  | InstagramReactionRequest;
