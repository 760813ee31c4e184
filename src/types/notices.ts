/**
 * What became of the pieces of a message that could not go as they are: a code, a path and facts. `explain` makes
 * sentences from these, on demand.
 */

import type { Json } from './conversation-api/json.ts';
import type { RequestIssue } from './request-issues.ts';

/**
 * What is said of a text that was cut.
 *
 * @inline
 */
interface Cut {
  /** The whole text, as given. */
  readonly value: string;
  /** What stands in the request instead. */
  readonly sent: string;
  /** UTF-16 units. */
  readonly limit: number;
}

/**
 * What is said of a piece that stands elsewhere.
 *
 * @inline
 */
interface Moved {
  /**
   * Index of the request that holds the piece; of one that no request can hold whole, that in which it begins. Where the
   * message is refused, it is counted as if no text were split.
   */
  readonly request: number;
}

/**
 * What is said of a title that is cut in one place and whole in another.
 *
 * @inline
 */
interface Shortened extends Moved {
  /** The title as it was cut. */
  readonly sent: string;
  /** UTF-16 units. */
  readonly limit: number;
}

/**
 * What is said of content that is not sent.
 *
 * @inline
 */
interface Lost {
  /** The content that the person does not get. */
  readonly value: string;
}

/**
 * What is said of words that were made up.
 *
 * @inline
 */
interface Made {
  /** The words that were sent. */
  readonly sent: string;
}

/**
 * The code and the path say it all.
 *
 * @inline
 */
type Nothing = Readonly<Record<never, never>>;

/** Content still there, in another form. */
export interface InfoDetails {
  /** A text is over the limit of a request. */
  'text.split': {
    /** Requests that the text became: one where only white space was over the limit, which is left out. */
    readonly parts: number;
  };
  /** A text holds half a character (a lone surrogate), which no request could carry. */
  'text.repaired': {
    /** Lone surrogates that became U+FFFD. */
    readonly count: number;
  };
  /** A link has white space, letters outside ASCII, or signs that no link may have. */
  'link.encoded': {
    /**
     * `space`: it has white space, or ends in what nobody sees, and perhaps what follows. `not-ascii`: it has letters outside ASCII, and perhaps signs. `sign`:
     * it has signs alone that no link may have: `"`, `<`, `>`, `\`, `^`, `` ` ``, `{`, `|`, `}`, or `%` in its host.
     */
    readonly because: 'space' | 'not-ascii' | 'sign';
    /** The link that is sent: percent-encoded, its host as punycode, without what nobody sees around it. */
    readonly sent: string;
  };
  /** The title of a card is over its limit, and `longText` is `follow-up`. */
  'title.moved': Shortened;
  /** The description of a card is over its limit, and `longText` is `follow-up`. */
  'subtitle.moved': Shortened;
  /** A title is cut, but stands whole in a line, in a heading, or in a title or prompt that is made of several. */
  'title.short': Shortened;
  /** A card has no title, but a description or choices of which one becomes a button. */
  'title.made': Made;
  /** A choice message has no prompt. */
  'prompt.made': Made;
  /** A medium is of a kind or an extension that the profile or Instagram does not take, or stands where only a link can. */
  'media.as-link': Moved;
  /** Nothing tells the kind of a medium that stands beside other fields of a card: it is taken for the image of the card. */
  'media.assumed-image': Nothing;
  /** Cards that are images alone follow each other, and the profile sends images together. */
  'media.grouped': {
    /** Images of the request. */
    readonly count: number;
    /** Index of the request that holds the images. */
    readonly request: number;
  };
  /** A card or a list has a medium that the profile sends, but that cannot stand in it. */
  'media.moved': Moved;
  /** A card has nothing that an element shows beside its title (description, image or button), or has lines alone. */
  'card.as-text': Moved;
  /** A card has a medium, and no title, no description and no button. */
  'card.as-media': Moved;
  /** The cards of a carousel need more than one template. */
  'carousel.split': {
    /** Templates that the carousel became. */
    readonly requests: number;
  };
  /** A choice that is no text has no button. */
  'choice.as-line': Moved;
  /** A choice asks for a location and is a button: the button opens its fallback link. */
  'choice.as-link': Nothing;
  /** A choice is a calendar event. */
  'calendar.as-link': {
    /** Name of the event. */
    readonly event_title: string;
    /** RFC 3339. */
    readonly event_start: string;
    /** RFC 3339. */
    readonly event_end: string;
    /** Absent where the choice has none. */
    readonly event_description?: string;
  };
  /** A text choice of a card or of a carousel finds no button, but a quick reply. */
  'choice.moved': Moved;
  /** A call choice is a button of a card, and `callChoices` is `both`. */
  'call.number-moved': Moved;
  /** A choice with postback data became a link or a line. */
  'postback.unused': Lost;
  /** The postback data of a choice whose tap comes back are no string. */
  'postback.as-json': Nothing;
  /** A message is a location. */
  'location.as-text': Nothing;
  /** A message is a list. */
  'list.as-text': Nothing;
  /** A message is a contact card. */
  'contact.as-text': Nothing;
  /** An item of a list is a product. */
  'product.as-line': Moved;
  /** A body that somebody wrote is addressed otherwise than the options say. */
  'explicit.ignored': {
    /** What gave way to the options: `recipient`, `messaging_type` or `tag`. */
    readonly keys: readonly string[];
  };
  /** A body that somebody wrote goes as written, but otherwise than Instagram documents. */
  'explicit.doubtful': {
    /** What `checkRequest` finds in the request; its path is in the request. `request.more` comes last, where not all are told. */
    readonly issue: RequestIssue;
    /** Index of the request. */
    readonly request: number;
  };
  /** A field is there that only other channels show. */
  'field.ignored': {
    /** As JSON holds it. */
    readonly value: Json;
  };
  /** A key is there that the API does not list. */
  'field.unknown': {
    /** The known key that is spelled most alike; absent where none is. */
    readonly nearest?: string;
    /** The option that has the key, where it is none of the message. */
    readonly option?: string;
    /** The key, where it is one of an option. */
    readonly key?: string;
  };
  /** The options have a tag, and a private reply or a sender action goes without it. */
  'tag.dropped': {
    /** The tag that was asked for. */
    readonly tag: string;
  };
  /** No request quotes the message of `replyTo`: it is a private reply or a sender action, or a body has its own `reply_to`. */
  'reply.dropped': {
    /** The `mid` of the message that was to be quoted. */
    readonly mid: string;
  };
}

/** Content that the person will not see or cannot use. */
export interface LossDetails {
  /** A link in a text is longer than a request can hold. */
  'link.cut': Lost;
  /** A title is over its limit and stands whole nowhere. */
  'title.cut': Cut;
  /** The description of a card is over its limit, and `longText` is `cut`. */
  'subtitle.cut': Cut;
  /** A text has more text choices or list items than quick replies fit. */
  'choice.untappable': {
    /** The title. */
    readonly value: string;
    /** What a tap would have brought back, as it would have been on the wire. */
    readonly payload: string;
  };
  /** A call choice is a button of a card, and `callChoices` is `button`. */
  'call.number-lost': Lost;
  /** A location is a button: it has no room for the label. */
  'label.lost': Lost;
  /** A part of a name does not stand in the full name. */
  'name.part-lost': Lost;
}

/** What each notice says beside code, severity and path, by its code. */
export interface NoticeDetails extends InfoDetails, LossDetails {}

/** The codes of losses; with `onLoss: 'refuse'` codes of issues too. */
export type LossCode = keyof LossDetails;

/** Every code of a notice: the thing, a dot, what happened. All are listed in docs/notices.md. */
export type NoticeCode = keyof NoticeDetails;

/** How bad it is: another form, or not there. */
export type Severity = 'info' | 'loss';

/**
 * What became of one piece of the message. `info`: it is there in another form. `loss`: the person will not see it, or
 * cannot use it; the notice carries it whole.
 */
export type Notice = {
  [C in NoticeCode]: {
    /** What happened to which thing; the facts that follow depend on it. */
    readonly code: C;
    /** A code has one severity. */
    readonly severity: C extends LossCode ? 'loss' : 'info';
    /** JSON Pointer into the message. */
    readonly path: string;
    /** JSON Pointer into the message that `templates` gave for the reference at `path`. */
    readonly within?: string;
  } & Readonly<NoticeDetails[C]>;
}[NoticeCode];
