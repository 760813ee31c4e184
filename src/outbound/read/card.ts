import { refuse } from '../log.ts';
import type { Card } from '../model.ts';
import { readChoice } from './choice.ts';
import { readOptionalList } from './items.ts';
import { knownKeys } from './known-keys.ts';
import { readOptionalText } from './leaf.ts';
import { objectReader } from './object.ts';
import { readOptionalMedia } from './pieces.ts';
import { isAbsent, isLeftOut, type Read } from './value.ts';

const ofCard = knownKeys(['title', 'description', 'media_message', 'choices'], ['height', 'message_properties']);

/** Reads a card: a card message, or one of a carousel. */
export const readCard: Read<Card> = objectReader(ofCard, (source, at, log) => {
  const title = readOptionalText(source.title, at, 'title', log);
  const description = readOptionalText(source.description, at, 'description', log);
  const { media_message } = source;
  const media = readOptionalMedia(media_message, at, 'media_message', log);
  const choices = readOptionalList(readChoice, source.choices, at, 'choices', log);
  const isEmpty = isAbsent(title ?? description) && isLeftOut(media_message) && choices?.length === 0;
  if (isEmpty) refuse(log, 'card.empty', at);
  return { at, title, description, media, choices };
});
