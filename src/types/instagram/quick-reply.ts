/**
 * A choice under a text. It disappears when it is tapped; the web shows none.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/quick-replies
 */
export interface InstagramQuickReply {
  /** The title is the answer. */
  readonly content_type: 'text';
  /** 1 to 20 UTF-16 units. */
  readonly title: string;
  /** Comes back with the tap; up to 1000 UTF-16 units. Holds message id and postback data. */
  readonly payload: string;
}
