import type { Limits } from '../types/options.ts';

/**
 * Every number that Instagram documents for a request, checked 2026-09-27. "Characters" is defined nowhere; UTF-16
 * units are the strictest reading.
 */
export const instagramLimits: Limits = Object.freeze({
  // "1000 bytes or less", https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/messaging-api/
  textBytes: 1000,
  // "less than 1000 characters", https://developers.facebook.com/docs/messenger-platform/instagram/features/send-message
  textCharacters: 999,
  // https://developers.facebook.com/docs/messenger-platform/instagram/features/quick-replies
  quickReplies: 13,
  // https://developers.facebook.com/docs/messenger-platform/instagram/features/generic-template
  elements: 10,
  // https://developers.facebook.com/docs/messenger-platform/instagram/features/generic-template
  buttons: 3,
  // https://developers.facebook.com/docs/messenger-platform/instagram/features/quick-replies
  // https://developers.facebook.com/docs/messenger-platform/send-messages/buttons
  choiceTitle: 20,
  // https://developers.facebook.com/docs/messenger-platform/instagram/features/generic-template
  elementTitle: 80,
  // https://developers.facebook.com/docs/messenger-platform/instagram/features/generic-template
  subtitle: 80,
  // https://developers.facebook.com/docs/messenger-platform/send-messages/quick-replies
  // https://developers.facebook.com/docs/messenger-platform/send-messages/buttons
  payload: 1000,
  // https://developers.facebook.com/docs/messenger-platform/instagram/features/button-template
  buttonTemplateText: 640,
});

/** Bounds of what is walked at all, so that no input makes us run for long. */
export const maxArrayItems = 1000;
export const maxObjectKeys = 1000;
export const maxJsonLevels = 64;
export const maxJsonValues = 100_000;

/** Degrees. */
export const maxLatitude = 90;
export const maxLongitude = 180;
