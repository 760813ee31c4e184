import type { Profile, ProfileName } from '../../types/profiles.ts';
import { instagramLimits } from './limits.ts';

/**
 * What `toInstagram` may take Instagram for, by name. Frozen; spread one to make your own.
 *
 * `documented` is the default: what the Conversation API's channel page documents. Images are native, and other media
 * become a text with the link. `current` is what Instagram accepts today: video, audio and PDF are native too, choices
 * that are not all text may become a button template, and cards that are images alone go together.
 *
 * @see https://developers.sinch.com/docs/conversation/channel-support/instagram/
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/messaging-api/
 * @example
 * ```ts
 * import { profiles, toInstagram } from 'convograph';
 *
 * const { current } = profiles;
 * const pngAlone = { ...current, media: { ...current.media, image: ['png'] } };
 * const message = { media_message: { url: 'https://example.com/photo.jpg' } };
 * console.log(toInstagram(message, { profile: 'current' }).status); // → ok
 * console.log(toInstagram(message, { profile: pngAlone }).status); // → adapted
 * ```
 */
export const profiles: { readonly [Name in ProfileName]: Profile } = Object.freeze({
  documented: freeze({
    media: { image: ['jpg', 'jpeg', 'png', 'ico', 'bmp'] },
    buttonTemplate: false,
    imageGroups: false,
    limits: instagramLimits,
  }),
  current: freeze({
    media: {
      image: ['jpg', 'jpeg', 'png', 'gif'],
      video: ['mp4', 'avi', 'mov', 'webm'],
      audio: ['aac', 'm4a', 'wav'],
      file: ['pdf'],
    },
    buttonTemplate: true,
    imageGroups: true,
    limits: instagramLimits,
  }),
});

function freeze(profile: Profile): Profile {
  for (const extensions of Object.values(profile.media)) Object.freeze(extensions);
  Object.freeze(profile.media);
  return Object.freeze(profile);
}
