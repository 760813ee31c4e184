import type { Limits } from '../types/options.ts';

/** A number that Instagram documents. */
export interface DocumentedLimit {
  readonly value: number;
  readonly unit: string;
  /** The page that says so. */
  readonly source: string;
  /** When the page was last read. */
  readonly checked: string;
}

const platform =
  'https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/messaging-api/';
const instagram = 'https://developers.facebook.com/documentation/business-messaging/instagram-messaging';
const messenger = 'https://developers.facebook.com/docs/messenger-platform/send-messages';
const checked = '2026-09-27';

/**
 * Every limit of a request. "Characters" is defined nowhere; UTF-16 units are the strictest reading. A profile may have
 * others.
 */
export const documentedLimits: { readonly [Limit in keyof Limits]: DocumentedLimit } = {
  textBytes: { value: 1000, unit: 'UTF-8 bytes', source: platform, checked },
  // "Less than 1000 characters."
  textCharacters: { value: 999, unit: 'UTF-16 units', source: `${instagram}/features/send-message`, checked },
  quickReplies: { value: 13, unit: 'quick replies', source: `${instagram}/features/quick-replies`, checked },
  elements: { value: 10, unit: 'elements', source: `${instagram}/generic-template`, checked },
  buttons: { value: 3, unit: 'buttons', source: `${instagram}/generic-template`, checked },
  choiceTitle: { value: 20, unit: 'UTF-16 units', source: `${instagram}/features/quick-replies`, checked },
  elementTitle: { value: 80, unit: 'UTF-16 units', source: `${instagram}/generic-template`, checked },
  subtitle: { value: 80, unit: 'UTF-16 units', source: `${instagram}/generic-template`, checked },
  payload: { value: 1000, unit: 'UTF-16 units', source: `${messenger}/quick-replies`, checked },
  buttonTemplateText: { value: 640, unit: 'UTF-16 units', source: `${instagram}/button-template`, checked },
};

/** The documented limits, as a profile has them. */
export const instagramLimits: Limits = Object.freeze({
  textBytes: documentedLimits.textBytes.value,
  textCharacters: documentedLimits.textCharacters.value,
  quickReplies: documentedLimits.quickReplies.value,
  elements: documentedLimits.elements.value,
  buttons: documentedLimits.buttons.value,
  choiceTitle: documentedLimits.choiceTitle.value,
  elementTitle: documentedLimits.elementTitle.value,
  subtitle: documentedLimits.subtitle.value,
  payload: documentedLimits.payload.value,
  buttonTemplateText: documentedLimits.buttonTemplateText.value,
});

const hour = 3_600_000;
const window = { unit: 'milliseconds', source: `${instagram}/features/send-message`, checked } as const;

/** How long after a person's last message anybody may write, and how long a human agent may. */
export const documentedWindows: { readonly [Sender in 'anybody' | 'humanAgent']: DocumentedLimit } = {
  anybody: { value: 24 * hour, ...window },
  humanAgent: { value: 7 * 24 * hour, ...window },
};

/** Bounds of what is walked at all, so that no input makes us run for long. */
export const maxArrayItems = 1000;
export const maxObjectKeys = 1000;
/** Objects of one message in all: a list of lists is as long as both. */
export const maxObjects = 20_000;
export const maxJsonLevels = 64;
export const maxJsonValues = 100_000;

/** Degrees. */
export const maxLatitude = 90;
export const maxLongitude = 180;
