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
  sentences: [
    {
      says: 'A card with a title and a second field becomes a generic template; an image is its picture, and the first choices are its buttons.',
      fixture: 'outbound/card/channel-page-example',
    },
    {
      says: 'A choice beyond the buttons, such as the fourth, becomes a line of the text that follows; a text choice is a quick reply there, too.',
      fixture: 'outbound/card/four-choices',
    },
    {
      says: 'The number of a call choice stands in the text that follows, since a button cannot call; the option `callChoices` says otherwise.',
      fixture: 'outbound/card/call-choices-both',
    },
    {
      says: 'A medium that the profile does not send is a link in the text that follows; one of a kind that nothing tells is taken for the picture.',
      fixture: 'outbound/card/image-without-extension',
    },
    {
      says: "A title or description over its limit is cut: a loss unless the text that follows has it whole, as with `longText: 'follow-up'`.",
      fixture: 'outbound/card/title-moved',
    },
    {
      says: 'A card with a title alone becomes a text.',
      fixture: 'outbound/card/title-alone',
    },
  ],
};
