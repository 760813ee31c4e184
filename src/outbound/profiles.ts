import type { Profile } from '../types/options.ts';
import { instagramLimits } from './limits.ts';

/**
 * What the Conversation API's channel page documents: images are native, other media become a text with the link. The
 * default. Frozen.
 *
 * @see https://developers.sinch.com/docs/conversation/channel-support/instagram/
 * @example
 * ```js
 * import { documented } from 'convograph';
 *
 * console.log(documented.media); // → { image: [ 'jpg', 'jpeg', 'png', 'ico', 'bmp' ] }
 * ```
 */
export const documented: Profile = freeze({
  media: { image: ['jpg', 'jpeg', 'png', 'ico', 'bmp'] },
  buttonTemplate: false,
  limits: instagramLimits,
});

/**
 * What Instagram accepts today: video, audio and PDF are native too, and choices that are not all text may become a
 * button template. Frozen; spread it to make your own.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/messaging-api/
 * @example
 * ```js
 * import { current, toInstagram } from 'convograph';
 *
 * const pngAlone = { ...current, media: { ...current.media, image: ['png'] } };
 * const message = { media_message: { url: 'https://example.com/photo.jpg' } };
 * console.log(toInstagram(message, { profile: current }).status); // → ok
 * console.log(toInstagram(message, { profile: pngAlone }).status); // → adapted
 * ```
 */
export const current: Profile = freeze({
  media: {
    image: ['jpg', 'jpeg', 'png', 'gif'],
    video: ['mp4', 'ogg', 'avi', 'mov', 'webm'],
    audio: ['aac', 'm4a', 'wav'],
    file: ['pdf'],
  },
  buttonTemplate: true,
  limits: instagramLimits,
});

function freeze(profile: Profile): Profile {
  for (const extensions of Object.values(profile.media)) Object.freeze(extensions);
  Object.freeze(profile.media);
  return Object.freeze(profile);
}
