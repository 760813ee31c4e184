import type { Carousel } from '../model.ts';
import { readCard } from './card.ts';
import { readChoice } from './choice.ts';
import { knownKeys, type Read, readList, readOptionalList, readSource, unread } from './kit.ts';

const ofCarousel = knownKeys(['cards', 'choices']);

export const readCarousel: Read<Carousel> = (value, parent, key, log) => {
  const source = readSource(ofCarousel, value, parent, key, log);
  if (source === undefined) return unread;
  const at = { parent, key };
  return {
    at,
    cards: readList(readCard, 'cards.missing', source.cards, at, 'cards', log),
    choices: readOptionalList(readChoice, source.choices, at, 'choices', log),
  };
};
