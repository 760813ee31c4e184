import type { RuleDocs } from '../../../shared/rule-docs.ts';
import { type BuildingRule, buildingRule } from '../rule.ts';
import { mediaRequest } from './media-pieces.ts';
import { readMedia } from './read-media.ts';

export const mediaRule: BuildingRule = buildingRule(readMedia, (media, context) => {
  const { request, report } = mediaRequest(media, context);
  return { requests: [request], report };
});

export const mediaDocs: RuleDocs = {
  summary: 'Media that the profile calls native become an attachment; others a text that is the link.',
  source: 'https://developers.sinch.com/docs/conversation/channel-support/instagram/',
};
