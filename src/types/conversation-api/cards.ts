import type { Choice } from './choices.ts';
import type { Optional } from './json.ts';
import type { MediaProperties } from './text-and-media.ts';

/**
 * A card: a generic template with one element. All of it is optional, but one of title, description, media and choices
 * must be there.
 *
 * @see https://developers.sinch.com/docs/conversation/message-types/card-message
 */
export interface CardMessageItem {
  /** 80 UTF-16 units. Without one the description takes its place, else the titles of the choices. */
  readonly title?: Optional<string>;
  /** The element's `subtitle`, 80 UTF-16 units. */
  readonly description?: Optional<string>;
  /** An image is shown on the card. Other media go as a link, or in the profile `current` as a request before it. */
  readonly media_message?: Optional<MediaProperties>;
  /** The first three become buttons; the rest goes into the text that follows. */
  readonly choices?: Optional<readonly Choice[]>;
  /** Used by other channels. */
  readonly height?: Optional<string>;
  /** Shown by other channels. */
  readonly message_properties?: Optional<object>;
}

/**
 * Cards side by side: a generic template with up to ten elements; more cards make further templates.
 *
 * @see https://developers.sinch.com/docs/conversation/message-types/carousel-message
 */
export interface CarouselMessageItem {
  /** At least one. Their order is kept. */
  readonly cards: readonly CardMessageItem[];
  /** Outer choices: they belong to the whole carousel. */
  readonly choices?: Optional<readonly Choice[]>;
}
