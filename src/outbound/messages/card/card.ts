import type { RuleDocs } from '../../../shared/rule-docs.ts';
import { buildCards } from './build-cards.ts';
import { readCard } from './read-card.ts';
import type { OutboundRule } from '../rule.ts';

/** A card message is a carousel of one, without headings: what becomes of a card is in parts/cards.ts. */
export const cardRule: OutboundRule<'card_message'> = {
  id: 'card_message',
  read: readCard,
  build: (card, job) => buildCards({ at: card.at, cards: [card], outerChoices: [], hasHeadings: false }, job),
};

export const cardDocs: RuleDocs = {
  summary: 'A card becomes a generic template with one element; what it cannot hold follows as a text.',
  source: 'https://developers.sinch.com/docs/conversation/channel-support/instagram/',
};
