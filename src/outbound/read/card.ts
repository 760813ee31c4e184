import { refuse } from '../log.ts';
import type { Card, Media } from '../model.ts';
import { readChoice } from './choice.ts';
import { isAbsent, knownKeys, type Read, readOptionalList, readOptionalText, readSource, unread } from './kit.ts';
import { readMedia } from './pieces.ts';

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

const readOptionalMedia: Read<Media | undefined> = (value, parent, key, log) =>
  isAbsent(value) ? undefined : readMedia(value, parent, key, log);
