import { refuse } from '../../report/report.ts';
import type { Card } from '../model.ts';
import { readChoice } from '../choice/read-choice.ts';
import { readOptionalList } from '../../reading/list.ts';
import { knownKeys } from '../../reading/known-keys.ts';
import { readOptionalText } from '../../reading/scalars.ts';
import { objectReader } from '../../reading/object.ts';
import { readOptionalMedia } from '../read-pieces.ts';
import { isAbsent, isLeftOut, type Read } from '../../reading/read.ts';

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
