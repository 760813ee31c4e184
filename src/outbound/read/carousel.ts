import type { Carousel } from '../model.ts';
import { readCard } from './card.ts';
import { readChoice } from './choice.ts';
import { readList, readOptionalList } from './items.ts';
import { knownKeys } from './known-keys.ts';
import { objectReader } from './object.ts';
import type { Read } from './value.ts';

const ofCarousel = knownKeys(['cards', 'choices']);

export const readCarousel: Read<Carousel> = objectReader(ofCarousel, (source, at, log) => ({
  at,
  cards: readList(readCard, 'cards.missing', source.cards, at, 'cards', log),
  choices: readOptionalList(readChoice, source.choices, at, 'choices', log),
}));
