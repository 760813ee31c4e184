import type { RuleDocs } from '../../../shared/rule-docs.ts';
import { type BuildingRule, buildingRule } from '../rule.ts';
import { buildCards } from './build-cards.ts';
import { readCard } from './read-card.ts';

/** A card message is a carousel of one, without headings. */
export const cardRule: BuildingRule = buildingRule(readCard, (card, context) =>
  buildCards({ path: card.path, cards: [card], outerChoices: [], hasHeadings: false }, context),
);

export const cardDocs: RuleDocs = {
  summary: 'A card becomes a generic template with one element; what it cannot hold follows as a text.',
  source: 'https://developers.sinch.com/docs/conversation/channel-support/instagram/',
};
