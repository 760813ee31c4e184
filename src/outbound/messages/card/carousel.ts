import type { RuleDocs } from '../../../shared/rule-docs.ts';
import type { CarouselMessageItem } from '../../../types/conversation-api/cards.ts';
import { at } from '../../path.ts';
import { knownKeys, type Uses } from '../../reading/known-keys.ts';
import { readFilledList, readOptionalList } from '../../reading/list.ts';
import { readObject } from '../../reading/object.ts';
import type { Read } from '../../reading/read.ts';
import { readChoice } from '../choice/read-choice.ts';
import { type BuildingRule, buildingRule } from '../rule.ts';
import { buildCards, type Cards } from './build-cards.ts';
import { readCard } from './read-card.ts';

const keys = knownKeys({ cards: 'read', choices: 'read' } satisfies Uses<CarouselMessageItem>);

const read: Read<Cards> = (value, path, report) => {
  const fields = readObject(keys, value, path, report);
  if (fields === undefined) return undefined;
  const cards = readFilledList(readCard, 'cards.missing', fields.cards, at(path, 'cards'), report);
  const outerChoices = readOptionalList(readChoice, fields.choices, at(path, 'choices'), report);
  return cards && outerChoices && { path, cards, outerChoices, hasHeadings: true };
};

export const carouselRule: BuildingRule = buildingRule(read, buildCards);

export const carouselDocs: RuleDocs = {
  summary: 'Cards become generic templates of so many elements as fit; what these cannot hold follows as one text.',
  source: 'https://developers.sinch.com/docs/conversation/channel-support/instagram/',
  sentences: [
    {
      says: 'Each card that can be one becomes an element, as a card of its own would.',
      fixture: 'outbound/carousel/channel-page-example',
    },
    {
      says: 'Cards beyond the limit of a template make further templates.',
      fixture: 'outbound/carousel/eleven-cards',
    },
    {
      says: 'A card that can be no element is sent in its place and parts the templates around it; in `current`, images alone go together.',
      fixture: 'outbound/carousel/current-images-around-an-element',
    },
    {
      says: 'What the templates cannot hold follows as one text, with a block for each card under its whole title.',
      fixture: 'outbound/carousel/blocks-of-two-cards',
    },
    {
      says: 'The outer choices are lines and quick replies of that text, after those of the cards.',
      fixture: 'outbound/carousel/outer-choices',
    },
    {
      says: 'Text choices beyond the limit of quick replies can be read there, but not tapped, which is a loss.',
      fixture: 'outbound/carousel/fourteen-replies',
    },
  ],
};
