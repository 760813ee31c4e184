/**
 * What Instagram's send call takes: bodies of `POST /{ig-id}/messages`. First what this library makes, closed and
 * exact: that is `SendRequest`. Then the whole wire as Instagram documents it, `WireRequest`, for who writes explicit
 * channel messages.
 *
 * Sources: https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/messaging-api/,
 * https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/send-message
 */

/** Whom a request goes to: a person who wrote, or the author of a comment. */
export type Recipient =
  | {
      /** Instagram-scoped id of the person. */
      readonly id: string;
    }
  | {
      /** Instagram's id of the comment: the message is a private reply to it. */
      readonly comment_id: string;
    };

/** The kinds of media that an attachment can be. `file` is a PDF. */
export type MediaType = 'image' | 'video' | 'audio' | 'file';

/**
 * A choice under a text. It disappears when it is tapped; the web shows none.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/quick-replies
 */
export interface QuickReply {
  /** The title is the answer. */
  readonly content_type: 'text';
  /** 1 to 20 UTF-16 units. */
  readonly title: string;
  /** Comes back with the tap; up to 1000 UTF-16 units. Holds message id and postback data. */
  readonly payload: string;
}

/** A button that opens a link in Instagram's browser. Nobody learns of the tap. */
export interface WebUrlButton {
  /** Tells it from the other button. */
  readonly type: 'web_url';
  /** An http(s) link. */
  readonly url: string;
  /** 1 to 20 UTF-16 units. */
  readonly title: string;
}

/** A button whose tap comes back as a `postback`. */
export interface PostbackButton {
  /** Tells it from the other button. */
  readonly type: 'postback';
  /** 1 to 20 UTF-16 units. */
  readonly title: string;
  /** Comes back with the tap; up to 1000 UTF-16 units. Holds message id and postback data. */
  readonly payload: string;
}

/** The two buttons that Instagram has. */
export type Button = WebUrlButton | PostbackButton;

/** One card of a generic template: a title and at least one thing more. */
export interface Element {
  /** 1 to 80 UTF-16 units. */
  readonly title: string;
  /** Second line, up to 80 UTF-16 units. */
  readonly subtitle?: string;
  /** Public link of the picture on top. */
  readonly image_url?: string;
  /** One to three. */
  readonly buttons?: readonly Button[];
}

/**
 * A card, or cards side by side. The web does not show it.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/instagram-messaging/generic-template
 */
export interface GenericTemplate {
  /** Tells it from the other template. */
  readonly template_type: 'generic';
  /** One to ten. */
  readonly elements: readonly Element[];
}

/**
 * A text with buttons. The web does not show it.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/instagram-messaging/button-template
 */
export interface ButtonTemplate {
  /** Tells it from the other template. */
  readonly template_type: 'button';
  /** 1 to 640 UTF-16 units. */
  readonly text: string;
  /** One to three. */
  readonly buttons: readonly Button[];
}

/** A medium as a message of its own; Instagram knows no caption. */
export interface MediaAttachment {
  /** Must match the file, or Instagram refuses it. */
  readonly type: MediaType;
  /** Where the file is. */
  readonly payload: {
    /** Public link; Instagram fetches it during the call. */
    readonly url: string;
  };
}

/** A template as a message of its own. */
export interface TemplateAttachment {
  /** Tells it from media. */
  readonly type: 'template';
  /** The template itself. */
  readonly payload: GenericTemplate | ButtonTemplate;
}

/** A text, and the quick replies under it. */
export interface TextMessage {
  /** Up to 1000 UTF-8 bytes and 999 UTF-16 units. */
  readonly text: string;
  /** One to thirteen; absent where there are none. */
  readonly quick_replies?: readonly QuickReply[];
}

/** A medium or a template. Text and attachment never go together. */
export interface AttachmentMessage {
  /** One medium, or one template. */
  readonly attachment: MediaAttachment | TemplateAttachment;
}

/** What a person gets: a text or an attachment. */
export type Message = TextMessage | AttachmentMessage;

/** A message on its way to a person. */
export interface MessageRequest {
  /** Absent where neither `to` nor `commentId` was given. */
  readonly recipient?: Recipient;
  /** `MESSAGE_TAG` where there is a `tag`, else `RESPONSE`. */
  readonly messaging_type: 'RESPONSE' | 'MESSAGE_TAG';
  /** A person writes, outside of the 24 hours. Absent otherwise. */
  readonly tag?: 'HUMAN_AGENT';
  /** What the person gets. */
  readonly message: Message;
}

/** A sign to the person that is no message. */
export interface SenderActionRequest {
  /** Absent where `to` was not given. */
  readonly recipient?: Recipient;
  /** `mark_seen`: what the person wrote was read. */
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
  /** What Instagram offers to send: it fills in the number or the address. */
  readonly content_type: 'user_phone_number' | 'user_email';
}

/** Every quick reply that Instagram documents. */
export type WireQuickReply = QuickReply | ContactQuickReply;

/** An element with everything that Instagram documents. */
export interface WireElement extends Element {
  /** Opened by a tap on the card itself. */
  readonly default_action?: {
    /** Always a link. */
    readonly type: 'web_url';
    /** An http(s) link. */
    readonly url: string;
  };
}

/** Products of the account's catalogue. */
export interface ProductTemplate {
  /** Tells it from the other templates. */
  readonly template_type: 'product';
  /** One to ten. */
  readonly elements: readonly {
    /** Id of the product in the catalogue. */
    readonly id: string;
  }[];
}

/** Every template that Instagram documents. */
export type WireTemplate =
  | {
      /** A card, or cards side by side. */
      readonly template_type: 'generic';
      /** One to ten. */
      readonly elements: readonly WireElement[];
    }
  | ButtonTemplate
  | ProductTemplate;

/** A medium by its public link, or by the id of an upload. */
export type MediaSource =
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
export type WireAttachment =
  | {
      /** The kind of medium. */
      readonly type: MediaType;
      /** Where the file is. */
      readonly payload: MediaSource;
    }
  | {
      /** A template. */
      readonly type: 'template';
      /** The template itself. */
      readonly payload: WireTemplate;
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
export type WireMessage =
  | {
      /** Up to 1000 UTF-8 bytes. */
      readonly text: string;
      /** One to thirteen. */
      readonly quick_replies?: readonly WireQuickReply[];
    }
  | {
      /** One medium or template. */
      readonly attachment: WireAttachment;
    }
  | {
      /** Two to ten images as one message. */
      readonly attachments: readonly {
        /** Only images go together. */
        readonly type: 'image';
        /** Where the image is. */
        readonly payload: MediaSource;
      }[];
    };

/** A reaction to a message of the person, or its end. */
export interface ReactionRequest {
  /** The person. */
  readonly recipient?: Recipient;
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
export type WireRequest =
  | {
      /** Whom it goes to. */
      readonly recipient?: Recipient;
      /** Most of Instagram's samples leave it out. */
      readonly messaging_type?: 'RESPONSE' | 'UPDATE' | 'MESSAGE_TAG';
      /** The only tag that Instagram has not retired. */
      readonly tag?: 'HUMAN_AGENT';
      /** What the person gets. */
      readonly message: WireMessage;
      /** The message that is quoted. */
      readonly reply_to?: {
        /** Instagram's id of the quoted message, of either side. */
        readonly mid: string;
      };
    }
  | SenderActionRequest
  | ReactionRequest;
