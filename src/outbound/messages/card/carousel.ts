import type { RuleDocs } from '../../../shared/rule-docs.ts';
import { buildCards } from './build-cards.ts';
import { readCarousel } from './read-carousel.ts';
import type { OutboundRule } from '../rule.ts';

export const carouselRule: OutboundRule<'carousel_message'> = {
  id: 'carousel_message',
  read: readCarousel,
  build: ({ at, cards, choices }, job) => buildCards({ at, cards, outerChoices: choices, hasHeadings: true }, job),
};

export const carouselDocs: RuleDocs = {
  summary: 'Cards become generic templates of up to ten elements; what these cannot hold follows as one text.',
  source: 'https://developers.sinch.com/docs/conversation/channel-support/instagram/',
};
