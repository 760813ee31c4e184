import type { Limits } from '../../types/profiles.ts';

/**
 * Every limit of a request, as Instagram documents them. "Characters" is defined nowhere; UTF-16 units are the
 * strictest reading. A profile may have others.
 */
export const instagramLimits: Limits = Object.freeze({
  textBytes: 1000,
  // "Less than 1000 characters."
  textCharacters: 999,
  quickReplies: 13,
  elements: 10,
  buttons: 3,
  choiceTitle: 20,
  elementTitle: 80,
  subtitle: 80,
  payload: 1000,
  buttonTemplateText: 640,
  images: 10,
});

/** What only a body that somebody wrote can hold: products, the title of an opt-in request. */
export const maxProducts = 10;
export const maxOptInTitle = 65;

/** How long after a person's last message anybody may write, and how long a human agent may. Milliseconds. */
export const anybodyWindow: number = 24 * 3_600_000;
export const humanAgentWindow: number = 7 * 24 * 3_600_000;

/** Where a number stands. */
export interface LimitSource {
  readonly unit: string;
  /** The page that says so. */
  readonly source: string;
  /** When the page was last read. */
  readonly checked: string;
}

const sending =
  'https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/messaging-api/';
const messages =
  'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/send-message';
const quickReplies =
  'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/quick-replies';
const genericTemplate =
  'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/generic-template';
const buttonTemplate =
  'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/button-template';
const productTemplate =
  'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/product-template';
const payloads = 'https://developers.facebook.com/docs/messenger-platform/send-messages/quick-replies';
const checked = '2026-09-27';

type OtherLimit = 'maxProducts' | 'maxOptInTitle' | 'anybodyWindow' | 'humanAgentWindow';

/** Where each number stands. For documentation: literals alone, which bundlers drop where nobody asks for them. */
export const limitSources: {
  readonly [Limit in keyof Limits | OtherLimit]: LimitSource;
} = {
  textBytes: { unit: 'UTF-8 bytes', source: sending, checked },
  textCharacters: { unit: 'UTF-16 units', source: messages, checked },
  quickReplies: { unit: 'quick replies', source: quickReplies, checked },
  elements: { unit: 'elements', source: genericTemplate, checked },
  buttons: { unit: 'buttons', source: genericTemplate, checked },
  choiceTitle: { unit: 'UTF-16 units', source: quickReplies, checked },
  elementTitle: { unit: 'UTF-16 units', source: genericTemplate, checked },
  subtitle: { unit: 'UTF-16 units', source: genericTemplate, checked },
  payload: { unit: 'UTF-16 units', source: payloads, checked },
  buttonTemplateText: { unit: 'UTF-16 units', source: buttonTemplate, checked },
  maxProducts: { unit: 'products', source: productTemplate, checked },
  maxOptInTitle: { unit: 'UTF-16 units', source: productTemplate, checked },
  images: { unit: 'images', source: messages, checked: '2026-11-30' },
  anybodyWindow: { unit: 'milliseconds', source: messages, checked },
  humanAgentWindow: { unit: 'milliseconds', source: messages, checked },
};

/**
 * Extensions of files that Instagram refuses, whatever kind they are sent as: docs/wires/instagram.md, "Media".
 *
 * @see https://github.com/fazer-ai/agents/issues/30
 */
export const refusedExtensions: readonly string[] = ['mp3', 'ogg'];

/** Bounds of what is walked at all, so that no input makes us run for long. */
export const maxArrayItems = 1000;
export const maxObjectKeys = 1000;
/** Objects of one message in all: a list of lists is as long as both. */
export const maxObjects = 20_000;
export const maxJsonLevels = 64;
export const maxJsonValues = 100_000;
/** Issues beyond these are not reported: a million typing errors say no more than a hundred. */
export const maxIssues = 100;

/** Degrees. */
export const maxLatitude = 90;
export const maxLongitude = 180;
