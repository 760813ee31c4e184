import type { Carousel } from '../model.ts';
import { readCard } from './read-card.ts';
import { readChoice } from '../choice/read-choice.ts';
import { readList, readOptionalList } from '../../reading/list.ts';
import { knownKeys } from '../../reading/known-keys.ts';
import { objectReader } from '../../reading/object.ts';
import type { Read } from '../../reading/read.ts';

const ofCarousel = knownKeys(['cards', 'choices']);

export const readCarousel: Read<Carousel> = objectReader(ofCarousel, (source, at, log) => ({
  at,
  cards: readList(readCard, 'cards.missing', source.cards, at, 'cards', log),
  choices: readOptionalList(readChoice, source.choices, at, 'choices', log),
}));
