import type { Optional } from './json.ts';

/**
 * A plain text. Instagram takes 1000 UTF-8 bytes and 999 UTF-16 units of it; longer ones go in parts.
 *
 * @see https://developers.sinch.com/docs/conversation/message-types/text-message
 */
export interface TextMessageItem {
  /** Must hold more than white space. Sent as given; lone surrogates become U+FFFD, with a notice. */
  readonly text: string;
}

/**
 * A medium by its link. There is no field for its kind: the extension tells, or the option `mediaTypes`.
 *
 * @see https://developers.sinch.com/docs/conversation/message-types/media-message
 */
export interface MediaProperties {
  /** Publicly reachable http(s) link. */
  readonly url: string;
  /** Shown by other channels; Instagram makes its own. */
  readonly thumbnail_url?: Optional<string>;
  /** Shown by other channels. */
  readonly filename_override?: Optional<string>;
}
