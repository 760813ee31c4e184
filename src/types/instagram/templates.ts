/** A button that opens a link in Instagram's browser. Nobody learns of the tap. */
export interface InstagramWebUrlButton {
  /** Tells it from the other button. */
  readonly type: 'web_url';
  /** An http(s) link. */
  readonly url: string;
  /** 1 to 20 UTF-16 units. */
  readonly title: string;
}

/** A button whose tap comes back as a `postback`. */
export interface InstagramPostbackButton {
  /** Tells it from the other button. */
  readonly type: 'postback';
  /** 1 to 20 UTF-16 units. */
  readonly title: string;
  /** Comes back with the tap; up to 1000 UTF-16 units. Holds message id and postback data. */
  readonly payload: string;
}

/** The two buttons that Instagram has. */
export type InstagramButton = InstagramWebUrlButton | InstagramPostbackButton;

/** One card of a generic template: a title and at least one thing more. */
export interface InstagramElement {
  /** 1 to 80 UTF-16 units. */
  readonly title: string;
  /** Second line, up to 80 UTF-16 units. */
  readonly subtitle?: string;
  /** Public link of the picture on top. */
  readonly image_url?: string;
  /** One to three. */
  readonly buttons?: readonly InstagramButton[];
}

/**
 * A card, or cards side by side. The web does not show it.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/instagram-messaging/generic-template
 */
export interface InstagramGenericTemplate {
  /** Tells it from the other template. */
  readonly template_type: 'generic';
  /** One to ten. */
  readonly elements: readonly InstagramElement[];
}

/**
 * A text with buttons. The web does not show it.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/instagram-messaging/button-template
 */
export interface InstagramButtonTemplate {
  /** Tells it from the other template. */
  readonly template_type: 'button';
  /** 1 to 640 UTF-16 units. */
  readonly text: string;
  /** One to three. */
  readonly buttons: readonly InstagramButton[];
}

/** A template as a message of its own. */
export interface InstagramTemplateAttachment {
  /** Tells it from media. */
  readonly type: 'template';
  /** The template itself. */
  readonly payload: InstagramGenericTemplate | InstagramButtonTemplate;
}
