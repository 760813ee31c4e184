import type { Optional } from './json.ts';
import type { LocationMessageItem } from './location.ts';
import type { TextMessageItem } from './text-and-media.ts';

/**
 * A choice that calls a number. Instagram has no such button: on a card the option `callChoices` says what becomes of it, in a
 * choice message it is a line of text.
 */
export interface CallMessage {
  /** Words on the button, or of the line that holds the number. 20 UTF-16 units on a button. */
  readonly title: string;
  /** E.164, but sent exactly as given. */
  readonly phone_number: string;
}

/** A choice that opens a link: a `web_url` button, or a line of text where there is no button. */
export interface UrlMessage {
  /** Words on the button, or before the link in a line. 20 UTF-16 units on a button. */
  readonly title: string;
  /** An http(s) link; sent as given, never normalised. */
  readonly url: string;
}

/** A choice that puts an event into a calendar. On Instagram it becomes a link to `fallback_url`. */
export interface CalendarMessage {
  /** Words on the button, or before the link in a line. 20 UTF-16 units on a button. */
  readonly title: string;
  /** RFC 3339. */
  readonly event_start: string | Date;
  /** RFC 3339. */
  readonly event_end: string | Date;
  /** Name of the event. Instagram cannot show it: it stands in the notice `calendar.as-link`. */
  readonly event_title: string;
  /** More about the event. Stands in the notice `calendar.as-link` too. */
  readonly event_description?: Optional<string>;
  /** Opened where the channel has no calendar: always, on Instagram. */
  readonly fallback_url: string;
}

/** A choice that asks for the person's location. On Instagram it becomes a link to `fallback_url`. */
export interface ShareLocationMessage {
  /** Words on the button, or before the link in a line. 20 UTF-16 units on a button. */
  readonly title: string;
  /** Opened where the channel cannot ask for a location: always, on Instagram. */
  readonly fallback_url: string;
}

/** Exactly one of the six kinds. */
export interface Choice {
  /** Answers with a text: a quick reply, or a `postback` button of a card. */
  readonly text_message?: Optional<TextMessageItem>;
  /** Opens a link. */
  readonly url_message?: Optional<UrlMessage>;
  /** Calls a number. */
  readonly call_message?: Optional<CallMessage>;
  /** Opens a map. */
  readonly location_message?: Optional<LocationMessageItem>;
  /** Puts an event into a calendar. */
  readonly calendar_message?: Optional<CalendarMessage>;
  /** Asks for the person's location. */
  readonly share_location_message?: Optional<ShareLocationMessage>;
  /**
   * Comes back when the choice is tapped. What is no string travels as JSON text. Default: `{message id}_{title}`,
   * or the title alone without the option `messageId`.
   */
  readonly postback_data?: unknown;
}

/**
 * A prompt with choices. Text choices become quick replies, 13 at most; the others lines of text, or in the profile
 * `current` buttons.
 *
 * @see https://developers.sinch.com/docs/conversation/message-types/choice-message
 */
export interface ChoiceMessageItem {
  /** The prompt. */
  readonly text_message?: Optional<TextMessageItem>;
  /** At least one. Their order is kept. */
  readonly choices: readonly Choice[];
  /** Shown by other channels. */
  readonly message_properties?: Optional<object>;
}
