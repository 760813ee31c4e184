import type { CardMessageItem } from '../../../types/conversation-api/cards.ts';
import { at, type Path } from '../../path.ts';
import { knownKeys, type Uses } from '../../reading/known-keys.ts';
import { readOptionalList } from '../../reading/list.ts';
import { readObject } from '../../reading/object.ts';
import { isAbsent, isLeftOut, type Read } from '../../reading/read.ts';
import { readOptionalText } from '../../reading/scalars.ts';
import { add, type ReadReport } from '../../report/read-report.ts';
import { issue } from '../../report/report.ts';
import type { Choice } from '../choice/choice-kind.ts';
import { readChoice } from '../choice/read-choice.ts';
import { type Media, readOptionalMedia } from '../media/read-media.ts';

export interface Card {
  readonly path: Path;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly media: Media | undefined;
  readonly choices: readonly Choice[];
}

const keys = knownKeys({
  title: 'read',
  description: 'read',
  media_message: 'read',
  choices: 'read',
  height: 'ignored',
  message_properties: 'ignored',
} satisfies Uses<CardMessageItem>);

/** Reads a card: a card message, or one of a carousel. */
export const readCard: Read<Card> = (value, path, report) => {
  const fields = readObject(keys, value, path, report);
  if (fields === undefined) return undefined;
  const title = readOptionalText(fields.title, path, 'title', report);
  const description = readOptionalText(fields.description, path, 'description', report);
  const media = readOptionalMedia(fields.media_message, at(path, 'media_message'), report);
  const choices = readOptionalList(readChoice, fields.choices, at(path, 'choices'), report);
  const hasWords = !isAbsent(title ?? description);
  if (!hasWords && isLeftOut(fields.media_message) && choices?.length === 0) addEmpty(path, report);
  return choices && { path, title, description, media, choices };
};

function addEmpty(path: Path, report: ReadReport): void {
  add(report, issue('card.empty', path));
}
