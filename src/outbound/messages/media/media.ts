import type { RuleDocs } from '../../../shared/rule-docs.ts';
import { type BuildingRule, buildingRule } from '../rule.ts';
import { mediaRequest } from './media-request.ts';
import { nativeKind } from './native-kind.ts';
import { readMedia } from './read-media.ts';

export const mediaRule: BuildingRule = buildingRule(readMedia, (media, context) => {
  const { request, report } = mediaRequest(media, nativeKind(media, context), context);
  return { requests: [request], report };
});

export const mediaDocs: RuleDocs = {
  summary: 'Media that the profile calls native become an attachment; others a text that is the link.',
  source: 'https://developers.sinch.com/docs/conversation/channel-support/instagram/',
  sentences: [
    {
      says: 'The extension of the link tells the kind of a medium; the option `mediaTypes` wins over it.',
      fixture: 'outbound/media/type-given-against-extension',
    },
    {
      says: 'A medium of a kind and an extension that the profile sends becomes an attachment.',
      fixture: 'outbound/media/channel-page-example',
    },
    {
      says: 'Any other medium becomes a text that is the link and nothing else; so does what Instagram refuses, whoever calls it what.',
      fixture: 'outbound/media/ogg-told-as-audio',
    },
    {
      says: 'A link that must stand in a text and is over the limit of a text refuses the message.',
      fixture: 'outbound/media/link-of-1000-units',
    },
    {
      says: 'Spaces, letters outside ASCII and wrong signs in a link are percent-encoded, and its host becomes punycode; a control character inside refuses the message.',
      fixture: 'outbound/media/file-name-with-cyrillic-and-a-space',
    },
    {
      says: 'The thumbnail and the file name are for other channels.',
      fixture: 'outbound/media/every-field',
    },
  ],
};
