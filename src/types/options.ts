import type { AppMessage } from './conversation-api/app-message.ts';
import type { TemplateReference } from './conversation-api/template.ts';
import type { MediaType } from './instagram/media.ts';
import type { Profile, ProfileName } from './profiles.ts';

/**
 * Tells the kind of a medium; `undefined` where nobody knows.
 *
 * @param url Its link, as given.
 * @param pointer JSON Pointer to the link: into the message, or into the one that `templates` gave.
 */
export type MediaTypeOf = (url: string, pointer: string) => MediaType | undefined;

/** What `toInstagram` must know beside the message. All of it is optional. */
export interface OutboundOptions {
  /**
   * Instagram-scoped id of the person: `recipient.id`. Default: no recipient. A key that is there and `undefined` is an
   * issue, unless there is a `commentId`.
   */
  readonly to?: string;
  /**
   * Comment to answer privately: `recipient.comment_id`. For a comment reply; for others where there is no `to`.
   * A key that is there and `undefined` is an issue, unless there is a `to`.
   */
  readonly commentId?: string;
  /** Conversation API id of this message; travels in choice payloads, so that an answer names it. */
  readonly messageId?: string | undefined;
  /**
   * Instagram's id of a message of either side (the `mid`): the first request that is a message quotes it. Default: quotes
   * nothing. A private reply and a sender action quote nothing either.
   */
  readonly replyTo?: string | undefined;
  /** A person writes, outside of the window for anybody: what `sendWindow` gives as `tag`. Default: no tag. */
  readonly tag?: 'HUMAN_AGENT' | undefined;
  /**
   * Channel properties of a send request. Only `INSTAGRAM_MESSAGE_TAG` is read, which says the same as `tag`; another one
   * that is named for Instagram is told.
   */
  readonly channelProperties?: {
    /** The same as `tag`. */
    readonly INSTAGRAM_MESSAGE_TAG?: 'HUMAN_AGENT';
  } & Readonly<Record<string, string>>;
  /** What to take Instagram for: a name of `profiles`, or a profile of your own. Default: `documented`. */
  readonly profile?: Profile | ProfileName;
  /**
   * Kind of a medium by its link, where the caller knows: a record, or a function that is asked for each medium.
   * Default, and where it gives nothing: the extension tells. What the function throws, or gives that is no kind, is an issue.
   */
  readonly mediaTypes?: Readonly<Record<string, MediaType>> | MediaTypeOf;
  /** Where the phone number of a card's call choice goes. Default: `both` a button and the follow-up text. */
  readonly callChoices?: 'both' | 'button' | 'text';
  /** Titles and subtitles over the limit: cut, or cut and repeated whole in a text. Default: `cut`. */
  readonly longText?: 'cut' | 'follow-up';
  /** What a loss does: a notice, or a refusal. Default: `report`. */
  readonly onLoss?: 'report' | 'refuse';
  /**
   * The message to send for a template. Default: none. The issue is `template.unresolved` without this option, and where
   * it gives nothing, gives another template, or throws.
   *
   * @param reference That of `INSTAGRAM` where there is one, else the `omni_template`.
   */
  readonly templates?: (reference: TemplateReference) => AppMessage | undefined;
}

/**
 * What only the adapter knows. Look-ups are synchronous; one that throws makes its item `lookup-failed`. Options are own keys: what an
 * object inherits, such as the methods of a class, counts as absent.
 */
export interface InboundOptions {
  /**
   * Which `object` of a body is this channel. Items of all others are `unsupported`, `other-object`. A body without `object` is
   * this channel. Default: `['instagram']`.
   */
  readonly objects?: readonly string[];
  /**
   * Conversation API id of a message that this app sent. Default: nobody knows.
   *
   * @param mid Instagram's id of the message, as {@link AcceptedSendResult} gave it.
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
