import type { Optional } from './json.ts';

/** A point on the map. Sent as the shortest decimals of the numbers, never with an exponent. */
export interface Coordinates {
  /** Degrees, -90 to 90. */
  readonly latitude: number;
  /** Degrees, -180 to 180. */
  readonly longitude: number;
}

/**
 * A place. Becomes a text with a Google Maps link: Instagram has no location message.
 *
 * @see https://developers.sinch.com/docs/conversation/message-types/location-message
 */
export interface LocationMessageItem {
  /** Stands before the link; as a choice it is the title of the button. */
  readonly title: string;
  /** Name of the place; stands in brackets after the title. A button has no room for it: `label.lost`. */
  readonly label?: Optional<string>;
  /** Where the map link points. */
  readonly coordinates: Coordinates;
}
