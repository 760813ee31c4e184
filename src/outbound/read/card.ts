import { refuse } from '../log.ts';
import type { Card } from '../model.ts';
import { readChoice } from './choice.ts';
import { isAbsent, knownKeys, type Read, readOptionalList, readOptionalText, readSource, unread } from './kit.ts';
import { readOptionalMedia } from './pieces.ts';

const ofCard = knownKeys(['title', 'description', 'media_message', 'choices'], ['height', 'message_properties']);

/** Reads a card: a card message, or one of a carousel. */
export const readCard: Read<Card> = (value, parent, key, log) => {
  const source = readSource(ofCard, value, parent, key, log);
  if (source === undefined) return unread;
  const at = { parent, key };
  const title = readOptionalText(source.title, at, 'title', log);
  const description = readOptionalText(source.description, at, 'description', log);
  const media = readOptionalMedia(source.media_message, at, 'media_message', log);
  const choices = readOptionalList(readChoice, source.choices, at, 'choices', log);
  const isEmpty = isAbsent(title ?? description ?? source.media_message) && choices?.length === 0;
  if (isEmpty) refuse(log, 'card.empty', at);
  return { at, title, description, media, choices };
};
