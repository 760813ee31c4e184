/**
 * What became of the pieces of a message that could not go as they are: a code, a path and facts. `explain` makes
 * sentences from these, on demand.
 */

import type { Json } from './conversation-api/json.ts';

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
  /** Index of the request that holds the piece. */
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
  /** A text over the limit became several requests. */
  'text.split': {
    /** Requests that the text became. */
    readonly parts: number;
  };
  /** Lone surrogates became U+FFFD: no request could carry them. */
  'text.repaired': {
    /** Lone surrogates that became U+FFFD. */
    readonly count: number;
  };
  /** A title is cut and stands whole in the text that follows: `longText: 'follow-up'`. */
  'title.moved': Shortened;
  /** A description is cut and stands whole in the text that follows: `longText: 'follow-up'`. */
  'subtitle.moved': Shortened;
  /** A title is cut on a button or quick reply and stands whole in a text of the same result. */
  'title.short': Shortened;
  /** A card without a title has its description, or the titles of its choices, instead. */
  'title.made': Made;
  /** Choices without a prompt have their titles as prompt. */
  'prompt.made': Made;
  /** A medium that the profile does not call native is a link in a text. */
  'media.as-link': Moved;
  /** A medium goes as a request of its own, before the card or the list. */
  'media.moved': Moved;
  /** A card with a title alone is a text: an element needs a second field. */
  'card.as-text': Moved;
  /** A card with a medium alone is a media message. */
  'card.as-media': Moved;
  /** The carousel has more cards than a template holds. */
  'carousel.split': {
    /** Templates that the carousel became. */
    readonly requests: number;
  };
  /** A choice that is no text is a line under the prompt. */
  'choice.as-line': Moved;
  /** A choice that asks for a location is a link to its fallback. */
  'choice.as-link': Nothing;
  /** A calendar event is a link to its fallback; the other facts stand here. */
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
  /** A text choice is a line and a quick reply of the text that follows. */
  'choice.moved': Moved;
  /** A card's number stands in the text that follows: `callChoices: 'both'`. */
  'call.number-moved': Moved;
  /** A link or a line cannot bring its postback data home. */
  'postback.unused': Lost;
  /** Postback data that is no string travels as JSON text. */
  'postback.as-json': Nothing;
  /** A location is a text with a map link. */
  'location.as-text': Nothing;
  /** A list is a text. */
  'list.as-text': Nothing;
  /** A contact card is a text. */
  'contact.as-text': Nothing;
  /** A product is a line of text. */
  'product.as-line': Moved;
  /** Keys of an explicit message that are not sent. */
  'explicit.ignored': {
    /** Names of keys, as given. */
    readonly keys: readonly string[];
  };
  /** A field that only other channels show. */
  'field.ignored': {
    /** As JSON holds it. */
    readonly value: Json;
  };
  /** A key that the API does not list: often a typing error. */
  'field.unknown': {
    /** The known key that is spelled most alike; absent where none is. */
    readonly nearest?: string;
  };
  /** A private reply takes no tag. */
  'tag.dropped': {
    /** The tag that was asked for. */
    readonly tag: string;
  };
}

/** Content that the person will not see or cannot use. */
export interface LossDetails {
  /** A link alone is over the limit of a text. */
  'link.cut': Lost;
  /** A title over the limit is cut: `longText: 'cut'`. */
  'title.cut': Cut;
  /** A description over the limit is cut: `longText: 'cut'`. */
  'subtitle.cut': Cut;
  /** One choice or item too many for quick replies: it can be read, but not tapped. */
  'choice.untappable': {
    /** The title. */
    readonly value: string;
    /** What a tap would have brought back, as it would have been on the wire. */
    readonly payload: string;
  };
  /** A button alone cannot show its number: `callChoices: 'button'`. */
  'call.number-lost': Lost;
  /** A button has no room for the label of a location. */
  'label.lost': Lost;
  /** A part of a name does not stand in `full_name`, the only one that is shown. */
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
