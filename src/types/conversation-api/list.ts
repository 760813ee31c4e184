import type { Optional } from './json.ts';
import type { MediaProperties } from './text-and-media.ts';

/** A line of a list, which can be tapped as a quick reply where it is one of the first thirteen. */
export interface ChoiceItem {
  /** Title of the quick reply, 20 UTF-16 units; the line holds it whole. */
  readonly title: string;
  /** Stands after the title in the line. */
  readonly description?: Optional<string>;
  /** Its link stands below the line. */
  readonly media?: Optional<MediaProperties>;
  /**
   * Comes back when the item is tapped. What is no string travels as JSON text. Default: `{message id}_{title}`,
   * or the title alone without the option `messageId`.
   */
  readonly postback_data?: unknown;
}

/** A product of a catalogue. Instagram cannot show it: it becomes a line of text, which cannot be tapped. */
export interface ProductItem {
  /** Id in the catalogue; stands in the line, after the quantity where there is one. */
  readonly id: string;
  /** Name of the catalogue; stands in brackets after the id. */
  readonly marketplace: string;
  /** How many; stands before the id. The API itself gives this, it does not ask for it. */
  readonly quantity?: Optional<number>;
  /** Price of one, in `currency`; stands after the marketplace. */
  readonly item_price?: Optional<number>;
  /** Such as `EUR`; stands after the price. */
  readonly currency?: Optional<string>;
}

/** One of the two. */
export interface ListItem {
  /** A line that can be tapped. */
  readonly choice?: Optional<ChoiceItem>;
  /** A product of a catalogue. */
  readonly product?: Optional<ProductItem>;
}

/** A part of a list, with a heading of its own. In the text a blank line parts it from the one before. */
export interface ListSection {
  /** The heading; no line where it is absent. */
  readonly title?: Optional<string>;
  /** At least one. */
  readonly items: readonly ListItem[];
}

/**
 * A list of choices or products. Instagram has none: it becomes a text with quick replies.
 *
 * @see https://developers.sinch.com/docs/conversation/message-types/list-message
 */
export interface ListMessageItem {
  /** First line of the text. */
  readonly title: string;
  /** Second line of the text. */
  readonly description?: Optional<string>;
  /** Its link stands under title and description; what the profile calls native goes as a request before the text. */
  readonly media?: Optional<MediaProperties>;
  /** At least one. */
  readonly sections: readonly ListSection[];
  /** Shown by other channels. */
  readonly message_properties?: Optional<object>;
}
