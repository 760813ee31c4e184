import type { TextMessageItem } from './text-and-media.ts';

/** A medium that the person sent. Its link is signed and dies; fetch it when it comes. */
export interface ContactMediaMessage {
  /** Link of the medium; of a shared post or reel, of a preview or of its page. */
  readonly url: string;
  /** The link again for images, `""` for story mentions, absent for shares: as the channel page shows. */
  readonly thumbnail_url?: string;
}

/** A medium with words: an attachment with a text, or the answer to a story. */
export interface MediaCardMessage {
  /** Link of the medium; of an answer to a story, that of the story, which dies within a day. */
  readonly url: string;
  /** What the person wrote. */
  readonly caption?: string;
}

/** A tap on a choice that this app sent. */
export interface ChoiceResponseMessage {
  /** Conversation API id of the message that asked; `""` where nobody knows it. */
  readonly message_id: string;
  /** Data of the choice, as it was sent; JSON text where it was no string. */
  readonly postback_data: string;
}

/** The Conversation API id of the app message that the contact answers. */
export interface ReplyTo {
  /** Known from `messageIdOf`. Where it is not, there is no `reply_to`, and the mid stands in the details. */
  readonly message_id: string;
}

/**
 * What every contact message may have.
 *
 * @inline
 */
interface Replying {
  /** The message that the person answers, where it is known. */
  readonly reply_to?: ReplyTo;
}

/** What a contact sent. Exactly one content. */
export type ContactMessage = Replying &
  (
    | {
        /** A text; also the words of an ice breaker, and "❤️" for the heart. */
        readonly text_message: TextMessageItem;
      }
    | {
        /** A medium without words. */
        readonly media_message: ContactMediaMessage;
      }
    | {
        /** A medium with words, or the answer to a story. */
        readonly media_card_message: MediaCardMessage;
      }
    | {
        /** A tap on a quick reply or on a button. */
        readonly choice_response_message: ChoiceResponseMessage;
      }
  );
