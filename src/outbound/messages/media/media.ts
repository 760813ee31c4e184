import type { RuleDocs } from '../../../shared/rule-docs.ts';
import { mediaMessage } from './native-media.ts';
import { readMedia } from '../read-pieces.ts';
import type { OutboundRule } from '../rule.ts';

export const mediaRule: OutboundRule<'media_message'> = {
  id: 'media_message',
  read: readMedia,
  build: (media, job) => [mediaMessage(media, job)],
};

export const mediaDocs: RuleDocs = {
  summary: 'Media that the profile calls native become an attachment; others a text that is the link.',
  source: 'https://developers.sinch.com/docs/conversation/channel-support/instagram/',
};
