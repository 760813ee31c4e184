import type { AppMessage, TemplateReference } from './conversation-api.ts';
import type { MediaType } from './instagram-send.ts';

/** The numbers a request keeps. Lengths in UTF-16 units unless the name says bytes. */
export interface Limits {
  /** UTF-8 bytes of a text. */
  readonly textBytes: number;
  /** UTF-16 units of a text. */
  readonly textCharacters: number;
  /** Quick replies of a text. */
  readonly quickReplies: number;
  /** Elements of a generic template. */
  readonly elements: number;
  /** Buttons of an element or a button template. */
  readonly buttons: number;
  /** Title of a quick reply or a button. */
  readonly choiceTitle: number;
  /** Title of a card. */
  readonly elementTitle: number;
  /** Description of a card. */
  readonly subtitle: number;
  /** Payload of a quick reply or a button, our mark and the message id included. */
  readonly payload: number;
  /** Prompt over the buttons of a button template. */
  readonly buttonTemplateText: number;
}

/** What to take Instagram for. Make your own by spreading one of ours; looser limits are at your own risk. */
export interface Profile {
  /** File extensions sent as attachments, by kind. Everything else becomes a text with the link. */
  readonly media: { readonly [Kind in MediaType]?: readonly string[] };
  /** Whether choice messages with other choices than text may become button templates. */
  readonly buttonTemplate: boolean;
  /** The numbers that every request keeps. */
  readonly limits: Limits;
}

/** What `toInstagram` must know beside the message. All of it is optional. */
export interface OutboundOptions {
  /** Instagram-scoped id of the person: `recipient.id`. Default: no recipient. */
  readonly to?: string;
  /** Comment to answer privately: `recipient.comment_id`. For a comment reply; for others where there is no `to`. */
  readonly commentId?: string;
  /** Conversation API id of this message; travels in choice payloads, so that an answer names it. */
  readonly messageId?: string;
  /** Of these, `INSTAGRAM_MESSAGE_TAG` is read. */
  readonly channelProperties?: Readonly<Record<string, string>>;
  /** Default: `documented`. */
  readonly profile?: Profile;
  /** Kind of a medium by its link, where the caller knows. Default: the extension tells. */
  readonly mediaTypes?: Readonly<Record<string, MediaType>>;
  /** Where the phone number of a card's call choice goes. Default: `both` a button and the follow-up text. */
  readonly callChoices?: 'both' | 'button' | 'text';
  /** Titles and subtitles over the limit: cut, or cut and repeated whole in a text. Default: `cut`. */
  readonly longText?: 'cut' | 'follow-up';
  /** What a loss does: a notice, or a refusal. Default: `report`. */
  readonly onLoss?: 'report' | 'refuse';
  /**
   * The message to send for a template. Default: none, and a template is `template.unresolved`; as it is where this
   * gives nothing, gives a template again, or throws.
   *
   * @param reference That of `INSTAGRAM` where there is one, else the `omni_template`.
   */
  readonly templates?: (reference: TemplateReference) => AppMessage | undefined;
}

/** What only the adapter can look up. Both are synchronous; one that throws makes its item `lookup-failed`. */
export interface InboundOptions {
  /**
   * Conversation API id of a message that this app sent. Default: nobody knows.
   *
   * @param mid Instagram's id of the message, as {@link AcceptedSend} gave it.
   */
  readonly messageIdOf?: (mid: string) => string | undefined;
  /**
   * The choice behind a payload that does not carry it itself. Default: nobody knows.
   *
   * @param payload Of a quick reply or a postback, as it came.
   */
  readonly choiceOf?: (payload: string) =>
    | {
        /** Conversation API id of the message that asked. */
        readonly message_id: string;
        /** Data of the choice. */
        readonly postback_data: string;
      }
    | undefined;
}
